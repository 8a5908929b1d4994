namespace JustCallFx.Core.Outbox;

/// <summary>What an operator decided about a reply.</summary>
/// <param name="As">The decision.</param>
/// <param name="By">The name of the operator's key.</param>
/// <param name="At">When.</param>
public sealed record ReplyVerdict(ReplyResolution As, string By, DateTimeOffset At);
