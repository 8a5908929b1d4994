using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Outbox;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Brings overdue replies back on their way.</summary>
public sealed class RequeueReplies(OverdueReplies overdue)
{
    /// <summary>Runs every minute, never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(RequeueReplies))]
    public Task RunAsync([TimerTrigger("15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        overdue.RequeueAsync(cancellationToken);
}
