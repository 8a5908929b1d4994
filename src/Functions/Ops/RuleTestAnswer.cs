using JustCallFx.Core.AutoReply;

namespace JustCallFx.Functions.Ops;

/// <summary>What a made-up event would get. What does not apply is null.</summary>
/// <param name="Outcome"><c>reply</c>, <c>pause</c>, <c>withheld</c> or <c>no-rule</c>.</param>
/// <param name="Rule">The rule that is meant for it.</param>
/// <param name="Text">What the rule would say.</param>
/// <param name="Guard">The guard that stops it.</param>
/// <param name="Because">Why it is stopped or waits.</param>
/// <param name="NotBefore">The earliest time at which it would be sent.</param>
/// <param name="PauseUntil">Until when replies in the conversation would then be silent.</param>
/// <param name="IsShadow">Whether the account only shows what it would do.</param>
public sealed record RuleTestAnswer(
    string Outcome, string? Rule, string? Text, string? Guard, string? Because, DateTimeOffset? NotBefore, DateTimeOffset? PauseUntil, bool IsShadow)
{
    /// <summary>The conversation that it was tried on; null for one that is made up, or has not begun.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The form of a decision for operators.</summary>
    public static RuleTestAnswer Of(ReplyDecision decision) => decision switch
    {
        ReplyDecision.Reply reply => new("reply", reply.Rule, reply.Text, null, reply.WaitsBecause, reply.NotBefore, reply.PauseUntil, reply.IsShadow),
        ReplyDecision.Pause pause => new("pause", pause.Rule, null, null, null, null, pause.Until, pause.IsShadow),
        ReplyDecision.Withheld held => new("withheld", held.Rule, null, ReplyGuardNames.Of(held.Guard), held.Because, null, null, false),
        _ => new("no-rule", null, null, null, null, null, null, false),
    };
}
