using System.Globalization;

namespace JustCallFx.Core.Limits;

/// <summary>
/// Counts what happened in the last minute, or the last hour, in slots. A slot counts as long as anything in it may still lie in the
/// window, so that no window, wherever it begins, ever holds more than the limit.
/// </summary>
internal sealed class RollingCount
{
    private readonly long slotSeconds;
    private readonly long windowSeconds;
    private readonly SortedDictionary<long, int> slots = [];

    /// <param name="window">The span that the limit is for.</param>
    /// <param name="slot">What is counted together: whole seconds.</param>
    /// <param name="text">What <see cref="ToString"/> gave; null for none yet.</param>
    public RollingCount(TimeSpan window, TimeSpan slot, string? text = null)
    {
        (windowSeconds, slotSeconds) = ((long)window.TotalSeconds, (long)slot.TotalSeconds);
        foreach (var pair in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            slots[long.Parse(pair[..colon], CultureInfo.InvariantCulture)] = int.Parse(pair[(colon + 1)..], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>When one more is within the limit: <paramref name="now"/>, or when enough will have left the window.</summary>
    public DateTimeOffset FreeAt(int limit, DateTimeOffset now)
    {
        Forget(now);
        var over = slots.Values.Sum() - limit;
        if (over < 0)
            return now;
        foreach (var (start, count) in slots)
        {
            over -= count;
            if (over < 0)
                return LeavesAt(start);
        }

        throw new ArgumentOutOfRangeException(nameof(limit), limit, "wanted at least 1");
    }

    /// <summary>Counts one more.</summary>
    public void Add(DateTimeOffset now)
    {
        // An instance whose clock is behind counts where the others are: its past is their window, too.
        var slot = Math.Max(now.ToUnixTimeSeconds() / slotSeconds * slotSeconds, slots.Count > 0 ? slots.Keys.Last() : 0);
        slots[slot] = slots.GetValueOrDefault(slot) + 1;
    }

    /// <summary>The slots as text, short enough for a property of a row.</summary>
    public override string ToString() => string.Join(';', slots.Select(slot => string.Create(CultureInfo.InvariantCulture, $"{slot.Key}:{slot.Value}")));

    private void Forget(DateTimeOffset now)
    {
        // What lies further ahead than a window was counted by a clock that was wrong; it would block everybody until then.
        foreach (var start in slots.Keys.Where(start => LeavesAt(start) <= now || start > now.ToUnixTimeSeconds() + windowSeconds).ToList())
            slots.Remove(start);
    }

    private DateTimeOffset LeavesAt(long start) => DateTimeOffset.FromUnixTimeSeconds(start + slotSeconds + windowSeconds);
}
