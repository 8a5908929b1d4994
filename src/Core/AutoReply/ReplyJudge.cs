using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply.Guards;
using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply;

/// <summary>Judges what a rule that is meant for an occasion may do. Pure: all that it looks at is handed in.</summary>
internal sealed class ReplyJudge(ReplyLimits limits)
{
    private static readonly IReplyGuard RepliesOff = new RepliesOffGuard();
    private static readonly IReplyGuard TooOld = new TooOldGuard();

    /// <summary>The decision.</summary>
    public ReplyDecision Judge(ReplyOccasion occasion, ReplyRule rule, AccountHours hours, ReplyMode mode, bool isRefused)
    {
        var question = new GuardQuestion
        {
            Occasion = occasion,
            Rule = rule,
            Text = rule.Reply is null ? "" : ReplyWords.Of(rule.Reply, occasion, hours),
            Mode = mode,
            IsRefused = isRefused,
            Limits = limits,
            Hours = hours,
        };
        // A pause says nothing to the contact; only what is over and done with, or not wanted at all, stops it.
        IEnumerable<IReplyGuard> guards = rule.Reply is null ? [RepliesOff, TooOld] : ReplyGuards.InOrder;
        foreach (var guard in guards)
        {
            if (guard.Stops(question) is { } because)
                return new ReplyDecision.Withheld(rule.Name, guard.Name, because);
        }

        return rule.Reply is null ? Pause(question) : Reply(question);
    }

    private static ReplyDecision.Pause Pause(GuardQuestion question) =>
        new(question.Rule.Name, question.Occasion.Now + question.Rule.Pause.GetValueOrDefault(), question.Mode == ReplyMode.Shadow);

    private static ReplyDecision.Reply Reply(GuardQuestion question)
    {
        var waitsUntil = question.Rule.QuietHours == QuietChoice.Wait ? question.QuietUntil : null;
        return new(question.Rule.Name, question.Text)
        {
            NotBefore = waitsUntil,
            WaitsBecause = waitsUntil is null ? null : QuietHours.Reason,
            QuietHours = question.Rule.QuietHours,
            PauseUntil = question.Occasion.Now + question.Rule.Pause,
            IsShadow = question.Mode == ReplyMode.Shadow,
        };
    }
}
