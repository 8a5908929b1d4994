namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The rule has answered this contact lately.</summary>
internal sealed class CooldownGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.Cooldown;

    public string? Stops(GuardQuestion question) =>
        question.Replies.Any(reply => reply.Rule == question.Rule.Name && question.Occasion.Now - reply.At < question.Rule.Cooldown)
            ? $"the rule has answered within its cooldown of {question.Rule.Cooldown:c}"
            : null;
}
