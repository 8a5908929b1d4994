namespace JustCallFx.Core.Receiving;

/// <summary>What a delivery's signature says.</summary>
public enum SignatureVerdict
{
    /// <summary>Someone with the secret sent it.</summary>
    Genuine,

    /// <summary>It carries no signature.</summary>
    Missing,

    /// <summary>Its signature is of a version that we do not know, or of a scheme that the account does not accept.</summary>
    Unsupported,

    /// <summary>Its signature is right, its time is outside the window.</summary>
    Stale,

    /// <summary>Its signature is wrong.</summary>
    Forged,
}
