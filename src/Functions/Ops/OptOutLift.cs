using System.Text.Json.Serialization;

namespace JustCallFx.Functions.Ops;

/// <summary>Whose opt-out an operator lifts.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OptOutLift
{
    /// <summary>The account; the one named <c>default</c> when absent.</summary>
    public string? Account { get; init; }

    /// <summary>The contact's number.</summary>
    public required string Contact { get; init; }
}
