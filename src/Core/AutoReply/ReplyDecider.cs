using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply;

/// <summary>Decides by the active rules and the account's mode.</summary>
internal sealed class ReplyDecider(AccountDirectory accounts, RuleBook book, IConsent consent, IContactNames names, ReplyLimits limits) : IReplyDecider
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
            && await consent.IsRefusedAsync(occasion, cancellationToken);
        var decided = judge.Judge(occasion, rule, hours, account.Replies, isRefused);
        // So is the address book, only for a reply that is to be given and has no other name to call the contact by.
        return decided is ReplyDecision.Reply && ReplyWords.LacksName(rule, occasion)
            && await names.NameOfAsync(occasion.Account, occasion.Contact, cancellationToken) is { } name
            ? judge.Judge(occasion with { ContactName = name }, rule, hours, account.Replies, isRefused)
            : decided;
    }
}
