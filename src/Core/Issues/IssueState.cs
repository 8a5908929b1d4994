using System.Text.Json.Serialization;

namespace JustCallFx.Core.Issues;

/// <summary>How far people and evidence have come with an issue.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IssueState>))]
public enum IssueState
{
    /// <summary>It stands, and nobody looks after it yet.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It stands, and a person looks after it.</summary>
    [JsonStringEnumMemberName("acknowledged")]
    Acknowledged,

    /// <summary>It is over.</summary>
    [JsonStringEnumMemberName("resolved")]
    Resolved,
}
