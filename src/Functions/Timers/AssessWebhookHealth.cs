using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Finds out how each account's webhook stands.</summary>
public sealed class AssessWebhookHealth(HealthAssessment assessment)
{
    /// <summary>Runs every fifteen seconds, never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(AssessWebhookHealth))]
    public Task RunAsync([TimerTrigger("5-59/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        assessment.AssessAsync(cancellationToken);
}
