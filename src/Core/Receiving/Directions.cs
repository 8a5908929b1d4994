using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving;

/// <summary>Reads the words for a direction (contract §3.4).</summary>
internal static class Directions
{
    /// <summary>The direction, any case; null for any other word.</summary>
    public static Direction? Parse(ReadOnlySpan<char> text)
    {
        var word = text.Trim();
        if (word.Equals("inbound", StringComparison.OrdinalIgnoreCase) || word.Equals("incoming", StringComparison.OrdinalIgnoreCase))
            return Direction.Inbound;
        return word.Equals("outbound", StringComparison.OrdinalIgnoreCase) || word.Equals("outgoing", StringComparison.OrdinalIgnoreCase)
            ? Direction.Outbound
            : null;
    }
}
