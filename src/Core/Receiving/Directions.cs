using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving;

/// <summary>Reads the words for a direction (contract §3.4).</summary>
internal static class Directions
{
    /// <summary>The direction, any case; null for any other word.</summary>
    public static Direction? Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "INBOUND" or "INCOMING" => Direction.Inbound,
        "OUTBOUND" or "OUTGOING" => Direction.Outbound,
        _ => null,
    };
}
