namespace JustCallFx.Simulator.SmsApi;

/// <summary>What can go wrong with one call of the SMS API.</summary>
public enum ApiFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>500 with an error body; nothing is accepted.</summary>
    ServerError,

    /// <summary>500 with an error body, although the text is accepted.</summary>
    ServerErrorAfterAccept,

    /// <summary>502 with a proxy's page; nothing is accepted.</summary>
    BadGateway,

    /// <summary>503 with <c>Retry-After: 30</c>; nothing is accepted.</summary>
    Unavailable,

    /// <summary>429 although no limit is spent; nothing is accepted.</summary>
    TurnedAway,

    /// <summary>The connection is reset; nothing is accepted.</summary>
    ResetBeforeAccept,

    /// <summary>The text is accepted and the connection reset instead of an answer.</summary>
    ResetAfterAccept,

    /// <summary>The text is accepted, the answer begins and breaks off.</summary>
    BrokenAnswer,

    /// <summary>No answer until the caller hangs up; nothing is accepted.</summary>
    SilenceBeforeAccept,

    /// <summary>The text is accepted, and there is no answer until the caller hangs up.</summary>
    SilenceAfterAccept,

    /// <summary>The text is accepted and the answer late.</summary>
    Slow,
}
