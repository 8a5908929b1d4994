using System.Globalization;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>What a message says about the tries before this one.</summary>
/// <param name="Failed">How many failed for the work's own reasons.</param>
/// <param name="StoreFailingSince">Since when our own store has failed each try; null when the last failed otherwise, or there was none.</param>
public sealed record TriesSoFar(int Failed, DateTimeOffset? StoreFailingSince = null)
{
    /// <summary>No try yet.</summary>
    public static TriesSoFar None { get; } = new(0);

    /// <summary>Reads a message's properties; what they do not tell, or tell in another form, counts as no try.</summary>
    public static TriesSoFar Of(IReadOnlyDictionary<string, object> properties) => new(
        properties.GetValueOrDefault(RetryProperties.Attempt) is int failed and > 0 ? failed : 0,
        Time(properties.GetValueOrDefault(RetryProperties.StoreFailingSince) as string));

    /// <summary>Writes them into the properties of the message for the next try.</summary>
    internal void WriteTo(IDictionary<string, object> properties)
    {
        if (Failed > 0)
            properties[RetryProperties.Attempt] = Failed;
        if (StoreFailingSince is { } since)
            properties[RetryProperties.StoreFailingSince] = UtcTimeJson.Text(since);
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
