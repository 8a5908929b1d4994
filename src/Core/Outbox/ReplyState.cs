using System.Text.Json.Serialization;

namespace JustCallFx.Core.Outbox;

/// <summary>How far an automatic reply has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyState>))]
public enum ReplyState
{
    /// <summary>It is to be sent now.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>It is to be sent at a later time.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>One process has claimed it and may be sending it.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>JustCall has accepted it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>JustCall may have accepted it; it is not sent again by itself unless the account's settings say so, and then once.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>JustCall refused it for good.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was taken back before it was sent.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
