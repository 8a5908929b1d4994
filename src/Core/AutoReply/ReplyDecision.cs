using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply;

/// <summary>What becomes of an occasion for an automatic reply.</summary>
public abstract record ReplyDecision
{
    private ReplyDecision()
    {
    }

    /// <summary>No rule is meant for it.</summary>
    public sealed record NoRule : ReplyDecision
    {
        /// <summary>The only one.</summary>
        public static NoRule Instance { get; } = new();
    }

    /// <summary>A rule is meant for it, and a guard stops the rule.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Guard">The guard.</param>
    /// <param name="Because">The guard's reason, for people; holds nothing personal.</param>
    public sealed record Withheld(string Rule, ReplyGuard Guard, string Because) : ReplyDecision;

    /// <summary>A reply is due.</summary>
    /// <param name="Rule">The rule that gives it.</param>
    /// <param name="Text">What it says, placeholders filled in.</param>
    public sealed record Reply(string Rule, string Text) : ReplyDecision
    {
        /// <summary>The earliest time to send it; null for at once.</summary>
        public DateTimeOffset? NotBefore { get; init; }

        /// <summary>Why it waits until <see cref="NotBefore"/>, for people; null when it does not.</summary>
        public string? WaitsBecause { get; init; }

        /// <summary>What becomes of it where it is still to be sent when quiet hours have begun.</summary>
        public QuietChoice QuietHours { get; init; }

        /// <summary>Until when replies in the conversation are silent after this one; null for no such pause.</summary>
        public DateTimeOffset? PauseUntil { get; init; }

        /// <summary>Whether it is only shown: not sent, and its pause not made.</summary>
        public bool IsShadow { get; init; }

        /// <summary>The rule and time only: the text may name the contact.</summary>
        public override string ToString() => $"{Rule}, not before {NotBefore:O}";
    }

    /// <summary>Nothing is said, and replies in the conversation become silent.</summary>
    /// <param name="Rule">The rule that wants it.</param>
    /// <param name="Until">When the silence ends.</param>
    /// <param name="IsShadow">Whether it is only shown.</param>
    public sealed record Pause(string Rule, DateTimeOffset Until, bool IsShadow) : ReplyDecision;
}
