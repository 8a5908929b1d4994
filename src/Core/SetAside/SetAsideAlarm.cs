using JustCallFx.Core.Events;
using JustCallFx.Core.Issues;

namespace JustCallFx.Core.SetAside;

/// <summary>Tells operations of events that were set aside: no subscriber has handled them.</summary>
public sealed class SetAsideAlarm(IIssues issues)
{
    private const string Advice =
        "Read it among what was not understood, GET /api/ops/unrecognized, do by hand what it asks for, and resolve this.";

    /// <summary>Tells of the event that a delivery points to; one that points to none is nothing to tell.</summary>
    public Task TellAsync(EventEnvelope<Unrecognized> told, CancellationToken cancellationToken) => told.Event.SetAside is null
        ? Task.CompletedTask
        : issues.RaiseAsync(
            new(IssueKinds.EventsSetAside, told.Account, $"An event is kept aside and was not handled: {told.Event.Because}.", Advice),
            cancellationToken);
}
