namespace JustCallFx.Core.Conversations;

/// <summary>What became of a text to the contact.</summary>
/// <param name="At">When it was reported.</param>
/// <param name="MessageId">The text.</param>
/// <param name="Status"><see cref="TextStatus.Delivered"/>, <see cref="TextStatus.Undelivered"/> or <see cref="TextStatus.Failed"/>.</param>
public sealed record DeliveryOutcome(DateTimeOffset At, string MessageId, TextStatus Status);
