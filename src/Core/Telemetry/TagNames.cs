namespace JustCallFx.Core.Telemetry;

/// <summary>The register of tags on activities and instruments. Each has few values, and none that a sender can make up.</summary>
public static class TagNames
{
    /// <summary>The JustCall account as the settings name it, or <c>unknown</c>.</summary>
    public const string Account = "account";

    /// <summary>The canonical event, <c>unrecognized</c>, or <c>none</c>.</summary>
    public const string Event = "event";

    /// <summary>The subscriber, by the name of its subscription.</summary>
    public const string Subscriber = "subscriber";

    /// <summary>How work ended, in one of a few words.</summary>
    public const string Outcome = "outcome";

    /// <summary>Why a request was answered as it was.</summary>
    public const string Cause = "cause";

    /// <summary>The name of the key that a genuine request was signed with: <c>current</c> or <c>previous</c>; otherwise <c>none</c>.</summary>
    public const string Key = "key";

    /// <summary>What is asked of JustCall's API: <c>send</c>, <c>list</c> or <c>get</c>.</summary>
    public const string Operation = "operation";

    /// <summary>Whether a call is for a reply, <c>reply</c>, or reads many texts, <c>bulk</c>.</summary>
    public const string Priority = "priority";

    /// <summary>The state of a webhook, in one of a few words.</summary>
    public const string State = "state";

    /// <summary>Which retry a delivery was, from 1 to 5.</summary>
    public const string Retry = "retry";

    /// <summary>The broker's subscription or queue.</summary>
    public const string Entity = "entity";

    /// <summary>The kind of an issue.</summary>
    public const string Kind = "kind";

    /// <summary>The value of a tag that does not apply.</summary>
    public const string None = "none";
}
