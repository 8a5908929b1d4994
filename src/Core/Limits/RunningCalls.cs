using System.Globalization;

namespace JustCallFx.Core.Limits;

/// <summary>The calls that run at this moment, each under a lease that runs out by itself should its instance die.</summary>
internal sealed class RunningCalls
{
    private readonly Dictionary<string, long> leases = new(StringComparer.Ordinal);

    /// <param name="text">What <see cref="ToString"/> gave; null for none.</param>
    public RunningCalls(string? text)
    {
        foreach (var pair in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            leases[pair[..colon]] = long.Parse(pair[(colon + 1)..], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Whether a call has begun and not ended.</summary>
    public bool Contains(string lease) => leases.ContainsKey(lease);

    /// <summary>How many run; forgets those whose lease has run out.</summary>
    public int Count(DateTimeOffset now)
    {
        foreach (var lease in leases.Where(lease => lease.Value <= now.ToUnixTimeMilliseconds()).ToList())
            leases.Remove(lease.Key);
        return leases.Count;
    }

    /// <summary>A call begins.</summary>
    public void Add(string lease, DateTimeOffset until) => leases[lease] = until.ToUnixTimeMilliseconds();

    /// <summary>A call has ended; one whose lease ran out before is no fault.</summary>
    public void Remove(string lease) => leases.Remove(lease);

    /// <summary>The leases as text, short enough for a property of a row.</summary>
    public override string ToString() => string.Join(';', leases.Select(lease => string.Create(CultureInfo.InvariantCulture, $"{lease.Key}:{lease.Value}")));
}
