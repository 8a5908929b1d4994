using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Subscribing.Alarms;

/// <summary>Tells operations of events in the dead letters.</summary>
public sealed class DeadLetterAlarm(AccountDirectory accounts, IIssues issues)
{
    private const string Advice = "Read the reasons of the dead letters, mend the cause, and have the events handled again; or discard them.";
    private const string AdviceOnTwins =
        "Compare the event in the dead letters with the one in its conversation: which of them is true, only a person can tell, and resolve this.";

    /// <summary>Tells that a subscriber put a message there.</summary>
    /// <param name="subscriber">Whose work it was.</param>
    /// <param name="message">The message.</param>
    /// <param name="reason">Why, in a word.</param>
    /// <param name="description">Why, for people.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task TellAsync(
        string subscriber, ServiceBusReceivedMessage message, string reason, string description, CancellationToken cancellationToken)
    {
        var account = AccountOf(message);
        await TellAsync(account, $"An event of {subscriber} went to the dead letters: {reason}.", cancellationToken);
        if (description != Outcome.SameIdDifferentBody)
            return;
        var summary = $"Event {message.MessageId} came to {subscriber} with the id of another.";
        await issues.RaiseAsync(new(IssueKinds.SameIdDifferentBody, account, summary, AdviceOnTwins), cancellationToken);
    }

    /// <summary>Tells that an account's events are there.</summary>
    internal Task TellAsync(string account, string summary, CancellationToken cancellationToken) =>
        issues.RaiseAsync(new(IssueKinds.DeadLetters, account, summary, Advice), cancellationToken);

    /// <summary>Tells that none of an account's events is there any more.</summary>
    internal Task EndAsync(string account, CancellationToken cancellationToken) =>
        issues.ResolveAsync(IssueKinds.DeadLetters, account, "No event of it is in the dead letters.", cancellationToken);

    /// <summary>The account that a message is of; all of them where it says none that there is.</summary>
    internal string AccountOf(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(EventProperties.Account) is string name && accounts.Find(name) is { } account
            ? account.Name
            : IssueReport.WholeApp;
}
