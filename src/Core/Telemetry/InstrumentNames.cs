namespace JustCallFx.Core.Telemetry;

/// <summary>The register of instruments, <c>justcallfx.&lt;noun&gt;.&lt;what&gt;</c>; each belongs to <see cref="JustCallFxTelemetry.Meter"/>.</summary>
public static class InstrumentNames
{
    /// <summary>Counter, <c>{request}</c>: requests to the webhook.</summary>
    public const string WebhookRequests = "justcallfx.webhook.requests";

    /// <summary>Histogram, <c>s</c>: from a POST's body to its answer.</summary>
    public const string WebhookDuration = "justcallfx.webhook.duration";

    /// <summary>Counter, <c>{event}</c>: events that had to wait in the tables for the broker.</summary>
    public const string SpilloverSpilled = "justcallfx.spillover.spilled";

    /// <summary>Counter, <c>{event}</c>: events that had waited in the tables and were published.</summary>
    public const string SpilloverDrained = "justcallfx.spillover.drained";

    /// <summary>Counter, <c>{event}</c>: events that were too large for the topic and are kept aside.</summary>
    public const string SetAsideEvents = "justcallfx.events.set_aside";

    /// <summary>Histogram, <c>s</c>: a subscriber's work on one event.</summary>
    public const string SubscriberDuration = "justcallfx.subscriber.duration";

    /// <summary>Counter, <c>{event}</c>: failed events that come again.</summary>
    public const string RetriesScheduled = "justcallfx.retries.scheduled";

    /// <summary>Counter, <c>{event}</c>: events that went to the dead letters.</summary>
    public const string EventsDeadLettered = "justcallfx.events.dead_lettered";

    /// <summary>Counter, <c>{event}</c>: events that were held because their subscriber takes none.</summary>
    public const string HeldEvents = "justcallfx.held.events";

    /// <summary>Counter, <c>{event}</c>: held events that were sent to their subscriber.</summary>
    public const string HeldDrained = "justcallfx.held.drained";

    /// <summary>Counter, <c>{delivery}</c>: deliveries that were not understood and are kept.</summary>
    public const string UnrecognizedKept = "justcallfx.unrecognized.kept";

    /// <summary>Counter, <c>{call}</c>: calls of JustCall's API.</summary>
    public const string ApiCalls = "justcallfx.api.calls";

    /// <summary>Histogram, <c>s</c>: from a call of JustCall's API to its answer.</summary>
    public const string ApiDuration = "justcallfx.api.duration";

    /// <summary>Counter, <c>{call}</c>: calls of JustCall's API that had to wait for the account's limits.</summary>
    public const string ApiWaits = "justcallfx.api.waits";
}
