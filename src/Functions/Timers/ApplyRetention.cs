using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Retention;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Removes what conversations keep no longer.</summary>
public sealed class ApplyRetention(RetentionRun retention)
{
    /// <summary>Runs every ten minutes, never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(ApplyRetention))]
    public Task RunAsync([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        retention.ContinueAsync(cancellationToken);
}
