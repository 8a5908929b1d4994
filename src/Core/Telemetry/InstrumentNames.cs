namespace JustCallFx.Core.Telemetry;

/// <summary>The register of instruments, <c>justcallfx.&lt;noun&gt;.&lt;what&gt;</c>; each belongs to <see cref="JustCallFxTelemetry.Meter"/>.</summary>
public static class InstrumentNames
{
    /// <summary>Counter, <c>{request}</c>: requests to the webhook.</summary>
    public const string WebhookRequests = "justcallfx.webhook.requests";

    /// <summary>Histogram, <c>s</c>: from a POST's body to its answer.</summary>
    public const string WebhookDuration = "justcallfx.webhook.duration";

    /// <summary>Gauge, <c>{state}</c>: how a webhook stands, 0 healthy to 4 paused.</summary>
    public const string WebhookState = "justcallfx.webhook.state";

    /// <summary>Counter, <c>{transition}</c>: changes of a webhook's state.</summary>
    public const string WebhookTransitions = "justcallfx.webhook.transitions";

    /// <summary>Counter, <c>{delivery}</c>: deliveries that earlier attempts had failed for.</summary>
    public const string WebhookLate = "justcallfx.webhook.late";

    /// <summary>Counter, <c>{event}</c>: events that had to wait in the tables for the broker.</summary>
    public const string SpilloverSpilled = "justcallfx.spillover.spilled";

    /// <summary>Counter, <c>{event}</c>: events that had waited in the tables and were published.</summary>
    public const string SpilloverDrained = "justcallfx.spillover.drained";

    /// <summary>Counter, <c>{event}</c>: events that the topic never takes and that are kept aside.</summary>
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

    /// <summary>Counter, <c>{text}</c>: texts that were listed to find out whether a webhook told of them.</summary>
    public const string ReconciliationListed = "justcallfx.reconciliation.listed";

    /// <summary>Counter, <c>{text}</c>: texts of which no webhook told, or not of their outcome.</summary>
    public const string ReconciliationMissed = "justcallfx.reconciliation.missed";

    /// <summary>Counter, <c>{text}</c>: texts from before our time that were published.</summary>
    public const string BackfillPublished = "justcallfx.backfill.published";

    /// <summary>Counter, <c>{issue}</c>: issues that were opened.</summary>
    public const string IssuesOpened = "justcallfx.issues.opened";

    /// <summary>Gauge, <c>{issue}</c>: issues that stand.</summary>
    public const string IssuesOpen = "justcallfx.issues.open";

    /// <summary>Gauge, <c>s</c>: how long the oldest message of a subscription or queue has waited.</summary>
    public const string QueueOldestAge = "justcallfx.queue.oldest_age";

    /// <summary>Gauge, <c>{message}</c>: messages that wait in a subscription or queue, at least.</summary>
    public const string QueueWaiting = "justcallfx.queue.waiting";

    /// <summary>Gauge, <c>{message}</c>: dead letters of a subscription or queue, at least.</summary>
    public const string QueueDeadLetters = "justcallfx.queue.dead_letters";

    /// <summary>Gauge, <c>s</c>: how long the oldest event that a subscriber holds has waited.</summary>
    public const string HeldOldestAge = "justcallfx.held.oldest_age";

    /// <summary>Gauge, <c>s</c>: how long the oldest event has waited in the tables for the broker.</summary>
    public const string SpilloverOldestAge = "justcallfx.spillover.oldest_age";

    /// <summary>Gauge, <c>{event}</c>: failed events that should have come again, at least.</summary>
    public const string RetriesOverdue = "justcallfx.retries.overdue";

    /// <summary>Gauge, <c>{reply}</c>: replies that should have been looked at, at least.</summary>
    public const string RepliesOverdue = "justcallfx.replies.overdue";
}
