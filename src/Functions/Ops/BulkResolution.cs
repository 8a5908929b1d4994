using System.Text.Json.Serialization;

namespace JustCallFx.Functions.Ops;

/// <summary>What an operator asks to be done about many replies.</summary>
/// <param name="As"><c>sent</c>, <c>resend</c> or <c>cancel</c>.</param>
/// <param name="State">The state of those that are meant; <c>sent</c> for those that did not arrive.</param>
/// <param name="Account">Their account; null for all.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BulkResolution(string? As, string? State, string? Account);
