namespace JustCallFx.Core.Telemetry;

/// <summary>The register of log ids: a block of hundred per capability; an id once given away is never used for anything else.</summary>
public static class LogIds
{
    // Settings 1000

    /// <summary>A setting is missing or wrong.</summary>
    public const int SettingFaulty = 1001;

    // Receiving 1100

    /// <summary>A request to the webhook was refused.</summary>
    public const int RequestRefused = 1101;

    /// <summary>An event could be stored nowhere.</summary>
    public const int NotStored = 1102;

    /// <summary>A delivery arrived for an account whose settings are faulty.</summary>
    public const int AccountMisconfigured = 1103;

    // Storage 1200

    /// <summary>A table could not be created.</summary>
    public const int TableNotCreated = 1201;

    // Subscribers 1300

    /// <summary>An event was handled.</summary>
    public const int EventHandled = 1301;

    /// <summary>There was nothing to do for an event.</summary>
    public const int EventSkipped = 1302;

    /// <summary>An event went to the dead letters.</summary>
    public const int EventRejected = 1303;

    /// <summary>Handling an event failed; it comes again.</summary>
    public const int EventFailed = 1304;

    /// <summary>A message reached a subscription that it is not for.</summary>
    public const int MessageStray = 1305;

    /// <summary>An event was held: its subscriber takes none now.</summary>
    public const int EventHeld = 1306;

    /// <summary>A failed event could not be sent to come again; it was given back to the broker.</summary>
    public const int RetryNotScheduled = 1307;

    /// <summary>An operator paused a subscriber.</summary>
    public const int SubscriberPaused = 1308;

    /// <summary>An operator resumed a subscriber.</summary>
    public const int SubscriberResumed = 1309;

    /// <summary>A batch could not be handled or settled; it was given back to the broker.</summary>
    public const int BatchGivenBack = 1310;

    /// <summary>An operator released events that were held for a subscriber that does not exist.</summary>
    public const int HeldReleased = 1311;

    // Spillover and what is set aside 1400

    /// <summary>The broker has not taken an event; those that follow wait in the tables.</summary>
    public const int BrokerFailed = 1401;

    /// <summary>An event waits in the tables for the broker.</summary>
    public const int EventSpilled = 1402;

    /// <summary>Events that had waited in the tables were published.</summary>
    public const int SpilloverDrained = 1403;

    /// <summary>Publishing the events that wait was given up; the rest is for the next run.</summary>
    public const int DrainStopped = 1404;

    /// <summary>An event was too large for the topic and is kept aside.</summary>
    public const int EventSetAside = 1405;

    /// <summary>The broker refuses an event for good; the others go on.</summary>
    public const int EventRefused = 1406;

    /// <summary>An event that waited in the tables, and that the broker refuses for good, is kept aside.</summary>
    public const int EventParted = 1407;

    // Subscribing 1500

    /// <summary>The pauses of subscribers could not be read.</summary>
    public const int PausesNotRead = 1501;

    /// <summary>A subscriber failed so often in a row that its events are held.</summary>
    public const int BreakerOpened = 1502;

    /// <summary>Held events were sent to their subscribers.</summary>
    public const int HeldDrained = 1503;

    /// <summary>Sending held events was given up; the rest is for the next run.</summary>
    public const int HeldDrainStopped = 1504;

    /// <summary>The view of the events that come again could not be written.</summary>
    public const int RetryNotShown = 1505;

    // SMS API 1600

    /// <summary>A call of JustCall's API did not end as wanted.</summary>
    public const int ApiCallFailed = 1601;

    /// <summary>JustCall turned a call away; all calls of the account wait.</summary>
    public const int ApiTurnedAway = 1602;

    /// <summary>The end of a call could not be noted in the account's limits.</summary>
    public const int LimitsNotNoted = 1603;

    // Replies: rules and decisions 1700

    /// <summary>Other rules are active in this instance.</summary>
    public const int RulesActive = 1701;

    /// <summary>The rules could not be read; those of before go on.</summary>
    public const int RulesNotRead = 1702;

    /// <summary>A text that opts out may also mean something that a person must look after.</summary>
    public const int OptOutForPerson = 1703;

    /// <summary>An operator lifted an opt-out.</summary>
    public const int OptOutLifted = 1704;

    /// <summary>A text that opts in may be forged and could not be read back.</summary>
    public const int OptInNotProven = 1705;

    // Outbox 1800

    /// <summary>An attempt to send a reply has ended.</summary>
    public const int ReplyEnded = 1801;

    /// <summary>Replies were overdue.</summary>
    public const int RepliesRequeued = 1802;

    /// <summary>An operator resolved a reply.</summary>
    public const int ReplyResolved = 1803;

    /// <summary>Looking at a reply failed; it is looked at again.</summary>
    public const int ReplyNotDispatched = 1804;

    /// <summary>A message of the outbox names no reply.</summary>
    public const int OutboxMessageStray = 1805;

    /// <summary>An operator silenced automatic replies in a conversation.</summary>
    public const int RepliesPaused = 1806;

    /// <summary>An operator let automatic replies go on in a conversation.</summary>
    public const int RepliesResumed = 1807;

    // Forgetting, retention and the index of conversations 1900

    /// <summary>A contact was forgotten.</summary>
    public const int ContactForgotten = 1901;

    /// <summary>What is kept no longer was removed.</summary>
    public const int RetentionApplied = 1902;

    /// <summary>An operator had a contact forgotten.</summary>
    public const int ForgettingOrdered = 1903;

    /// <summary>An operator had the index of conversations rebuilt.</summary>
    public const int IndexRebuildOrdered = 1904;

    // Webhook health 2000

    /// <summary>The state of an account's webhook changed.</summary>
    public const int WebhookStateChanged = 2001;

    /// <summary>The state of an account's webhook changed as one instance sees it, while the tables take nothing.</summary>
    public const int WebhookStateUnwritten = 2002;

    /// <summary>How an account's webhook stands could not be found out.</summary>
    public const int WebhookNotAssessed = 2003;

    /// <summary>A span is to be read back, since deliveries may be missing in it.</summary>
    public const int ReadBackOrdered = 2004;

    /// <summary>Deliveries that arrived could not be noted.</summary>
    public const int ArrivalsNotWritten = 2005;

    // Reconciliation and backfill 2100

    /// <summary>A reconciliation run has ended.</summary>
    public const int ReconciliationDone = 2101;

    /// <summary>JustCall's API refused, or there is nothing to call it with.</summary>
    public const int ReconciliationRefused = 2102;

    /// <summary>The reading of texts waits, for limits or for JustCall.</summary>
    public const int ReconciliationWaits = 2103;

    /// <summary>The reading of texts broke off.</summary>
    public const int ReconciliationBroken = 2104;

    /// <summary>An operator had texts read back.</summary>
    public const int ReconciliationOrdered = 2105;

    /// <summary>A backfill has ended.</summary>
    public const int BackfillDone = 2106;

    /// <summary>An account answers by itself without a backfill.</summary>
    public const int BackfillMissing = 2107;

    /// <summary>JustCall's API refuses a backfill.</summary>
    public const int BackfillRefused = 2108;

    /// <summary>A backfill broke off.</summary>
    public const int BackfillBroken = 2109;

    /// <summary>An operator ordered a backfill.</summary>
    public const int BackfillOrdered = 2110;

    // Issues 2200

    /// <summary>An issue was opened.</summary>
    public const int IssueOpened = 2201;

    /// <summary>An issue came back soon after it was resolved.</summary>
    public const int IssueReopened = 2202;

    /// <summary>An issue is over, as the evidence says.</summary>
    public const int IssueResolved = 2203;

    /// <summary>What was noticed could not be written; it is tried again.</summary>
    public const int IssueNotWritten = 2204;

    /// <summary>An operator looks after an issue.</summary>
    public const int IssueAcknowledged = 2205;

    /// <summary>An operator resolved an issue.</summary>
    public const int IssueResolvedByOperator = 2206;

    /// <summary>A part could not tell whether its issues stand; it is asked again.</summary>
    public const int IssuesNotAssessed = 2207;

    // Telemetry: minutes and backlog 2300

    /// <summary>The figures of the last minutes could not be written.</summary>
    public const int MinutesNotWritten = 2301;

    /// <summary>Old minutes' figures could not be removed.</summary>
    public const int MinutesNotTrimmed = 2302;
}
