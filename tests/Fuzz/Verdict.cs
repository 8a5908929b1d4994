namespace JustCallFx.Fuzz;

/// <summary>Whether a request may become an event.</summary>
internal enum Verdict
{
    /// <summary>Nobody with the secret made it, or not for this account, scheme or time.</summary>
    Forged,

    /// <summary>Someone with the secret made it, in a form that the contract leaves open.</summary>
    Perhaps,

    /// <summary>It is as JustCall signs.</summary>
    Genuine,
}
