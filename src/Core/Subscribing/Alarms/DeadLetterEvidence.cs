using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Subscribing.Alarms;

/// <summary>Looks into the dead letters every five minutes: the broker puts messages there, too, and people take them out.</summary>
internal sealed class DeadLetterEvidence(ServiceBusClient broker, SubscriberNames subscribers, DeadLetterAlarm alarm, TimeProvider clock)
    : IIssueEvidence
{
    private const int MostSeen = 200;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private DateTimeOffset nextLook = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < nextLook)
            return;
        nextLook = now + BetweenLooks;

        var (found, isAll) = await FindAsync(cancellationToken);
        var stands = standing.Where(issue => issue.Kind == IssueKinds.DeadLetters).Select(issue => issue.Account).ToList();
        foreach (var account in found.Where(one => !stands.Contains(one.Key)))
            await alarm.TellAsync(account.Key, $"Events are in the dead letters of {string.Join(", ", account.Distinct())}.", cancellationToken);
        // What was not looked at may be of any account.
        foreach (var account in stands.Where(one => isAll && !found.Contains(one)))
            await alarm.EndAsync(account, cancellationToken);
    }

    // The entities by the accounts whose messages are in their dead letters, and whether all of these were looked at.
    private async Task<(ILookup<string, string> Found, bool IsAll)> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<(string Account, string Entity)>();
        var isAll = true;
        foreach (var entity in subscribers.All.Concat(Topology.Queues))
        {
            var seen = await broker.PeekFirstAsync(entity, SubQueue.DeadLetter, MostSeen, cancellationToken);
            found.AddRange(seen.Select(message => (alarm.AccountOf(message), entity)));
            isAll &= seen.Count < MostSeen;
        }

        return (found.ToLookup(one => one.Account, one => one.Entity), isAll);
    }
}
