using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.AutoReply;

/// <summary>How late an automatic reply may be, and how many one conversation may get.</summary>
public sealed class ReplyLimits : ISettingsCheck
{
    /// <summary>The setting that holds <see cref="ReplyWithin"/>.</summary>
    public const string ReplyWithinSetting = "JustCallFx:ReplyWithin";

    /// <summary>The setting that holds <see cref="RepliesPerHour"/>.</summary>
    public const string PerHourSetting = "JustCallFx:RepliesPerHour";

    /// <summary>The setting that holds <see cref="RepliesPerDay"/>.</summary>
    public const string PerDaySetting = "JustCallFx:RepliesPerDay";

    /// <summary>The setting that holds <see cref="SameReplyPerDay"/>.</summary>
    public const string SameReplySetting = "JustCallFx:SameReplyPerDay";

    // What a conversation remembers for certain of one day, beside the newest reply of each rule.
    private const int MostReplies = 20;

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    /// <summary>Reads the settings.</summary>
    public ReplyLimits(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        ReplyWithin = SettingSpan.Read(new(configuration, ReplyWithinSetting), TimeSpan.FromSeconds(10), TimeSpan.FromDays(1), faults) ?? Usual;
        RepliesPerHour = SettingNumber.Read(new(configuration, PerHourSetting), MostReplies, whenMissing: 6, faults);
        RepliesPerDay = SettingNumber.Read(new(configuration, PerDaySetting), MostReplies, whenMissing: 12, faults);
        SameReplyPerDay = SettingNumber.Read(new(configuration, SameReplySetting), MostReplies, whenMissing: 3, faults);
        Faults = faults;
    }

    /// <summary>How long after its event a reply may be decided, from 10 seconds to a day; 15 minutes unless set.</summary>
    public TimeSpan ReplyWithin { get; }

    /// <summary>The replies that a conversation may get in any hour, 1 to 20; 6 unless set.</summary>
    public int RepliesPerHour { get; }

    /// <summary>The replies that a conversation may get in any day, 1 to 20; 12 unless set.</summary>
    public int RepliesPerDay { get; }

    /// <summary>How often a conversation may get the same reply in any day, 1 to 20; 3 unless set.</summary>
    public int SameReplyPerDay { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }
}
