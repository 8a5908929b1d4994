using System.Text.Json.Serialization;

namespace JustCallFx.Core.Minutes;

/// <summary>What one instrument measured in a span of time, under one set of tags.</summary>
/// <param name="Name">The instrument.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Count">The sum of a counter, or how often something was timed.</param>
/// <param name="Seconds">The sum of what was timed; 0 for a counter.</param>
/// <param name="Buckets">How often the time fell into each of <see cref="LatencyBuckets"/>; null for a counter.</param>
public sealed record Figure(string Name, FigureTags Tags, long Count, double Seconds, long[]? Buckets)
{
    /// <summary>The mean time in seconds; null for a counter.</summary>
    [JsonIgnore]
    public double? Mean => Buckets is null || Count == 0 ? null : Seconds / Count;

    /// <summary>About the time, in seconds, within which a share of all ended; null for a counter.</summary>
    public double? Within(double share) => Buckets is null ? null : LatencyBuckets.Within(Buckets, share);

    /// <summary>Both together; they are of one instrument and tags.</summary>
    internal Figure Plus(Figure other) => new(
        Name,
        Tags,
        Count + other.Count,
        Seconds + other.Seconds,
        Buckets is null || other.Buckets is null ? Buckets ?? other.Buckets : [.. Buckets.Zip(other.Buckets, (one, two) => one + two)]);
}
