using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Conversations;

/// <summary>What was decided on an automatic reply to an event, or which automatic reply a sent text is. What does not apply is null.</summary>
public sealed record TimelineReply
{
    /// <summary>The reply; null when none was to be sent.</summary>
    public string? Id { get; init; }

    /// <summary>The rule that was meant for the event.</summary>
    public string? Rule { get; init; }

    /// <summary>What the reply says.</summary>
    public string? Text { get; init; }

    /// <summary>The name of the guard that stopped the reply.</summary>
    public string? WithheldBy { get; init; }

    /// <summary>Why the reply is withheld or waits.</summary>
    public string? Because { get; init; }

    /// <summary>Until when replies in the conversation are silent by the rule.</summary>
    public DateTimeOffset? SilentUntil { get; init; }

    /// <summary>Whether the account only shows what it would say; then it was not sent.</summary>
    public bool IsShadow { get; init; }

    /// <summary>The rule only: the text may be personal.</summary>
    public override string ToString() => $"{Rule} {WithheldBy ?? Id}";

    /// <summary>What the timeline shows of a decision; null when no rule was meant for the event.</summary>
    internal static TimelineReply? Of(ReplyDecision? decision, string? replyId) => decision switch
    {
        ReplyDecision.Withheld withheld => new()
        {
            Rule = withheld.Rule, WithheldBy = ReplyGuardNames.Of(withheld.Guard), Because = withheld.Because,
        },
        ReplyDecision.Reply reply => new()
        {
            Id = replyId, Rule = reply.Rule, Text = reply.Text, Because = reply.WaitsBecause, SilentUntil = reply.PauseUntil, IsShadow = reply.IsShadow,
        },
        ReplyDecision.Pause pause => new() { Rule = pause.Rule, SilentUntil = pause.Until, IsShadow = pause.IsShadow },
        _ => replyId is null ? null : new() { Id = replyId },
    };
}
