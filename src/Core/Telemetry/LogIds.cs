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
}
