using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>Which way a text or call went.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Direction>))]
public enum Direction
{
    /// <summary>From the contact to our line.</summary>
    [JsonStringEnumMemberName("inbound")]
    Inbound,

    /// <summary>From our line to the contact.</summary>
    [JsonStringEnumMemberName("outbound")]
    Outbound,
}
