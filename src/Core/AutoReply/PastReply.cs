namespace JustCallFx.Core.AutoReply;

/// <summary>A reply that was decided.</summary>
/// <param name="Rule">The rule that decided it.</param>
/// <param name="At">When it was decided, by our clock.</param>
/// <param name="TextHash">The <see cref="AutoReply.TextHash"/> of its text.</param>
/// <param name="IsShadow">Whether it was only shown.</param>
/// <param name="CallHash">The <see cref="AutoReply.TextHash"/> of the id of the call that it is about; null for one about a text.</param>
public sealed record PastReply(string Rule, DateTimeOffset At, string TextHash, bool IsShadow, string? CallHash = null);
