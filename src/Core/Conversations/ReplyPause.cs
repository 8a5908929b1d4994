namespace JustCallFx.Core.Conversations;

/// <summary>A time in which a conversation gets no automatic replies.</summary>
/// <param name="Until">When it ends; <see cref="DateTimeOffset.MaxValue"/> for when an operator resumes them.</param>
/// <param name="Because">Why: <see cref="AgentWrote"/>, <see cref="ByRule"/> or <see cref="ByOperator"/>.</param>
public sealed record ReplyPause(DateTimeOffset Until, string Because)
{
    /// <summary>An agent has written to the contact.</summary>
    public const string AgentWrote = "an agent has written";

    /// <summary>A rule wanted silence after its reply, or instead of one.</summary>
    public const string ByRule = "a rule has paused replies";

    /// <summary>An operator paused them.</summary>
    public const string ByOperator = "an operator has paused replies";
}
