namespace JustCallFx.Core.Issues;

/// <summary>The kinds of issue; each account has at most one open issue of a kind.</summary>
public static class IssueKinds
{
    /// <summary>The next attempt of a delivery is the last, or may have been made while the app was down.</summary>
    public const string WebhookAtRisk = "webhook-at-risk";

    /// <summary>JustCall has paused the webhook, or it is suspected to.</summary>
    public const string WebhookPaused = "webhook-paused";

    /// <summary>Texts exist that no delivery told of.</summary>
    public const string EventsMissed = "events-missed";

    /// <summary>More requests than usual have a wrong signature.</summary>
    public const string SignatureFailures = "signature-failures";

    /// <summary>A setting is missing or wrong.</summary>
    public const string ConfigurationFault = "configuration-fault";

    /// <summary>JustCall's API refuses to list texts, because of the key, the plan or the role.</summary>
    public const string ApiRefused = "api-refused";

    /// <summary>Events lie in the dead letters.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Replies fail, or it is unknown whether they were sent.</summary>
    public const string RepliesFailing = "replies-failing";

    /// <summary>Events wait in the tables, because the broker does not take them.</summary>
    public const string SpilloverInUse = "spillover-in-use";

    /// <summary>Failed events should have come again, and have not.</summary>
    public const string OverdueRetries = "overdue-retries";

    /// <summary>An event came with the id of another.</summary>
    public const string SameIdDifferentBody = "same-id-different-body";

    /// <summary>An event is kept aside, because the topic never takes it; no subscriber has handled it.</summary>
    public const string EventsSetAside = "events-set-aside";

    /// <summary>Events are held for a subscriber that does not exist.</summary>
    public const string HeldForNobody = "held-for-nobody";
}
