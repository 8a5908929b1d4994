namespace JustCallFx.Core.AutoReply;

/// <summary>A text from the contact.</summary>
/// <param name="At">When it was sent, by its event.</param>
/// <param name="EventId">The event that told it, as it stands in keys.</param>
/// <param name="TextHash">The <see cref="AutoReply.TextHash"/> of its text.</param>
public sealed record PastText(DateTimeOffset At, string EventId, string TextHash);
