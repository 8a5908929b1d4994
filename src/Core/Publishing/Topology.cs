namespace JustCallFx.Core.Publishing;

/// <summary>The names of the broker's entities, as <c>infra/topology.json</c> lists them.</summary>
public static class Topology
{
    /// <summary>The setting that holds the connection to the broker.</summary>
    public const string Connection = "ServiceBus";

    /// <summary>The topic that every event goes through.</summary>
    public const string Events = "justcall-events";

    /// <summary>The subscription to texts that reached a line.</summary>
    public const string SmsReceived = "sms-received";

    /// <summary>The subscription to texts that a line sent.</summary>
    public const string SmsSent = "sms-sent";

    /// <summary>The subscription to texts that arrived.</summary>
    public const string SmsDelivered = "sms-delivered";

    /// <summary>The subscription to texts that did not arrive.</summary>
    public const string SmsFailed = "sms-failed";

    /// <summary>The subscription to contacts who want no more texts.</summary>
    public const string SmsOptOut = "sms-optout";

    /// <summary>The subscription to contacts who want texts again.</summary>
    public const string SmsOptIn = "sms-optin";

    /// <summary>The subscription to calls that ended.</summary>
    public const string CallCompleted = "call-completed";

    /// <summary>The subscription to calls that nobody answered.</summary>
    public const string CallMissed = "call-missed";

    /// <summary>The subscription to calls that an agent took.</summary>
    public const string CallAnswered = "call-answered";

    /// <summary>The subscription to voicemail.</summary>
    public const string VoicemailReceived = "voicemail-received";

    /// <summary>The subscription to new contacts.</summary>
    public const string ContactCreated = "contact-created";

    /// <summary>The subscription to changed contacts.</summary>
    public const string ContactUpdated = "contact-updated";

    /// <summary>The subscription to deliveries that were not understood.</summary>
    public const string Unrecognized = "unrecognized";

    /// <summary>The subscription to all events, by which the webhook's health is watched.</summary>
    public const string WebhookHealth = "webhook-health";

    /// <summary>The queue of events that come again to one subscriber.</summary>
    public const string Retries = "retries";

    /// <summary>The queue of automatic replies that are to be looked at.</summary>
    public const string SmsOutbox = "sms-outbox";

    /// <summary>The queues.</summary>
    public static readonly IReadOnlyList<string> Queues = [Retries, SmsOutbox];
}
