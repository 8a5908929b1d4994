using JustCallFx.Core.Texts;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>Finds replies that could never be sent: blank or too long even where the contact's name is left out.</summary>
internal static class ReplyFit
{
    // As long as a number may be.
    private const string AnyLine = "+123456789012345";

    /// <summary>What is wrong with a rule's reply for the first account for which something is; empty when nothing is.</summary>
    public static IEnumerable<RuleFault> FaultsOf(ReplyRule rule, RuleSet set, string path)
    {
        if (rule.Reply is not { } reply)
            return [];
        var accounts = rule.Accounts.IsEmpty ? set.Hours.Keys.Append(RuleSet.EveryAccount) : rule.Accounts;
        return accounts.Select(account => FaultOf(ReplyWords.Nameless(reply, AnyLine, set.HoursOf(account)), account, path)).OfType<RuleFault>().Take(1);
    }

    private static RuleFault? FaultOf(string text, string account, string path)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(path, "a blank text", "a text that says something also where no name is known");
        return TextLength.Fault(text) is { } tooLong ? new(path, tooLong, $"a text that fits with the opening hours of account {account}") : null;
    }
}
