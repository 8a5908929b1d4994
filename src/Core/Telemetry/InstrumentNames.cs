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
}
