using System.Text.Json.Serialization;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// How far a text has come; it only moves forward, whatever the order in which its events arrive (contract §7). Of several reports the
/// greatest counts.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextStatus>))]
public enum TextStatus
{
    /// <summary>It came from the contact.</summary>
    [JsonStringEnumMemberName("received")]
    Received,

    /// <summary>It was handed to the carrier.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>It was not sent.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was sent and did not arrive.</summary>
    [JsonStringEnumMemberName("undelivered")]
    Undelivered,

    /// <summary>It reached the contact's phone.</summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,
}
