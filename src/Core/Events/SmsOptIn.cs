using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact who had opted out wants texts again.</summary>
public sealed record SmsOptIn : ConsentEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.optin";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;
}
