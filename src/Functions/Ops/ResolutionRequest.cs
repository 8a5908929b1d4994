namespace JustCallFx.Functions.Ops;

/// <summary>What an operator asks to be done about a reply.</summary>
/// <param name="As"><c>sent</c>, <c>resend</c> or <c>cancel</c>.</param>
public sealed record ResolutionRequest(string? As);
