using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Issues;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Finds out which issues stand, and which are over.</summary>
public sealed class LookAfterIssues(IssueAssessment assessment)
{
    /// <summary>Runs every minute, on one instance, never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(LookAfterIssues))]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        assessment.RunAsync(cancellationToken);
}
