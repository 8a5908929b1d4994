namespace JustCallFx.Simulator.Delivering;

/// <summary>What a repeated delivery looks like in the developer dialect; no source tells (contract §11, 5).</summary>
public enum RetryForm
{
    /// <summary>Every byte as in the first attempt, with its time and signature.</summary>
    Identical,

    /// <summary>The same body, signed anew with the time of the attempt.</summary>
    Resigned,
}
