using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply;

/// <summary>Decides by the active rules and the account's mode.</summary>
internal sealed class ReplyDecider(AccountDirectory accounts, RuleBook book, IConsent consent, ReplyLimits limits) : IReplyDecider
{
    private readonly ReplyJudge judge = new(limits);

    /// <inheritdoc />
    public async ValueTask<ReplyDecision> DecideAsync(ReplyOccasion occasion, CancellationToken cancellationToken)
    {
        if (accounts.Find(occasion.Account) is not { } account)
            return ReplyDecision.NoRule.Instance;
        var rules = await book.ActiveAsync(cancellationToken);
        var hours = rules.HoursOf(occasion.Account);
        if (rules.Find(new(occasion, hours)) is not { } rule)
            return ReplyDecision.NoRule.Instance;
        // Whether the contact wants texts is asked last of all: it takes a table.
        var isRefused = account.Replies != ReplyMode.Off && rule.Reply is not null
            && await consent.IsRefusedAsync(occasion.Account, occasion.Contact, occasion.Text, cancellationToken);
        return judge.Judge(occasion, rule, hours, account.Replies, isRefused);
    }
}
