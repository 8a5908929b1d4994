using System.Globalization;
using JustCallFx.Core.Events;
using JustCallFx.Core.Settings;
using JustCallFx.Core.Subscribing;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// How far back events are known by their ids. What is older cannot be told from what was written once, so it is never applied.
/// </summary>
public sealed class EventMemory : ISettingsCheck
{
    /// <summary>The setting that holds the span.</summary>
    public const string LengthSetting = "JustCallFx:EventMemory";

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    /// <summary>Reads the setting.</summary>
    public EventMemory(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        Length = SettingSpan.Read(new SettingValue(configuration, LengthSetting), Shortest, Longest, faults);
        Faults = faults;
    }

    /// <summary>The span, from 2 days; null for all time.</summary>
    public TimeSpan? Length { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>The refusal of an event from before the memory; null for one that may be applied.</summary>
    internal Outcome? Refusal(JustCallEvent told, DateTimeOffset now) => now - told.OccurredAt > Length
        ? Outcome.Rejected(string.Create(
            CultureInfo.InvariantCulture,
            $"it happened at {told.OccurredAt.UtcDateTime:O}, before what is remembered; JustCallFx__EventMemory is {Length:c}"))
        : null;
}
