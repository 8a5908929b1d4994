namespace JustCallFx.Core.Publishing;

/// <summary>The application properties of a message on the topic, and their fixed values.</summary>
public static class EventProperties
{
    /// <summary>The JustCall account.</summary>
    public const string Account = "account";

    /// <summary>The canonical event, or <c>unrecognized</c>.</summary>
    public const string Event = "event";

    /// <summary>The dialect that the event came in: <c>help</c> or <c>developer</c>.</summary>
    public const string Dialect = "dialect";

    /// <summary>The way the event came; see <see cref="FromWebhook"/>.</summary>
    public const string Origin = "origin";

    /// <summary>When it arrived, RFC 3339 in UTC.</summary>
    public const string ReceivedAt = "receivedAt";

    /// <summary>The trace that began with the delivery (W3C Trace Context).</summary>
    public const string TraceParent = "traceparent";

    /// <summary>An <see cref="Origin"/>: JustCall delivered it.</summary>
    public const string FromWebhook = "webhook";

    /// <summary>An <see cref="Origin"/>: JustCall delivered it while the broker did not take it, and it waited in the tables.</summary>
    public const string FromSpillover = "spillover";

    /// <summary>An <see cref="Origin"/>: no webhook told of it in time, and it was read from JustCall's API.</summary>
    public const string FromReconciliation = "reconciliation";

    /// <summary>An <see cref="Origin"/>: it is from before our time and was read from JustCall's API; it never gets an automatic reply.</summary>
    public const string FromBackfill = "backfill";
}
