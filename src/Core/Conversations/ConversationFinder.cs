using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Conversations;

/// <summary>Finds conversations by their last activity and by their numbers; what it reads is bounded, whatever there is.</summary>
public sealed class ConversationFinder(ConversationIndex index, ConversationStore store, ConversationIds ids)
{
    /// <summary>The snapshots that a page reads at most before it ends, found or not.</summary>
    public const int MostRead = 2000;

    // Within so many of one day and account the order is exact; a day with more comes in parts, each newest first.
    private const int PartOfDay = 1000;
    private const int AtOnce = 32;

    /// <summary>The conversations of some accounts by their last activity, newest first, each once: on the day of that activity.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="from">Where the page begins; null for the newest.</param>
    /// <param name="most">How many at most. There may be fewer, also none, although more pages follow: of a filter few may meet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ListedConversations> PageAsync(
        IReadOnlyList<string> accounts, ConversationFilter filter, ListPosition? from, int most, CancellationToken cancellationToken)
    {
        var found = new List<Conversation>();
        var position = from ?? await NextDayAsync(accounts, before: null, cancellationToken);
        for (var read = 0; position is { } here && read < MostRead;)
        {
            var (some, end) = await PartAsync(accounts, here, cancellationToken);
            read += Math.Max(some.Count, 1);
            foreach (var one in InOrder(await SnapshotsAsync(some, cancellationToken), here))
            {
                if (found.Count == most)
                    return new(found, position);
                position = here with { LastAt = one.LastActivity!.At, LastId = one.Id };
                if (IsWanted(one, filter))
                    found.Add(one);
            }

            position = end is { } last ? ListPosition.At(here.Day) with { Beyond = last } : await NextDayAsync(accounts, here.Day, cancellationToken);
        }

        return new(found, position);
    }

    /// <summary>The conversation of a line and a contact; null when there is none.</summary>
    public Task<Conversation?> FindAsync(string account, PhoneNumber line, PhoneNumber contact, CancellationToken cancellationToken) =>
        store.FindAsync(ids.Of(account, line, contact), cancellationToken);

    /// <summary>A contact's conversations on all lines of an account, one point read per line.</summary>
    public async Task<IReadOnlyList<Conversation>> OfContactAsync(string account, PhoneNumber contact, CancellationToken cancellationToken)
    {
        var lines = await index.LinesAsync(account, cancellationToken);
        return await SnapshotsAsync([.. lines.Select(line => ids.Of(account, line, contact))], cancellationToken);
    }

    private static IEnumerable<Conversation> InOrder(IEnumerable<Conversation> conversations, ListPosition here) => conversations
        .Where(one => one.LastActivity is { } last && ConversationIndex.DayOf(last.At) == here.Day && here.IsBefore(last.At, one.Id))
        .OrderByDescending(one => one.LastActivity!.At)
        .ThenBy(one => one.Id, StringComparer.Ordinal);

    private static bool IsWanted(Conversation one, ConversationFilter filter) => filter switch
    {
        ConversationFilter.Waiting => one.WaitingSince is not null,
        ConversationFilter.Undelivered => one.LastDelivery is { Status: TextStatus.Undelivered or TextStatus.Failed },
        _ => true,
    };

    // Ids are spread evenly, whatever the account, so that one range of them serves all accounts.
    private async Task<(IReadOnlyList<string> Some, string? End)> PartAsync(
        IReadOnlyList<string> accounts, ListPosition here, CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(accounts.Select(account => index.OfDayAsync(account, here.Day, here.Beyond, PartOfDay, cancellationToken)));
        var end = parts.Where(part => part.Count == PartOfDay).Select(part => part[^1]).Min(StringComparer.Ordinal);
        return ([.. parts.SelectMany(part => part).Where(id => end is null || string.CompareOrdinal(id, end) <= 0)], end);
    }

    private async Task<ListPosition?> NextDayAsync(IReadOnlyList<string> accounts, DateOnly? before, CancellationToken cancellationToken)
    {
        var days = await Task.WhenAll(accounts.Select(account => index.NewestDayAsync(account, before, cancellationToken)));
        return days.Max() is { } day ? ListPosition.At(day) : null;
    }

    private async Task<IReadOnlyList<Conversation>> SnapshotsAsync(IReadOnlyList<string> some, CancellationToken cancellationToken)
    {
        var snapshots = new List<Conversation>(some.Count);
        foreach (var part in some.Chunk(AtOnce))
            snapshots.AddRange((await Task.WhenAll(part.Select(id => store.FindAsync(id, cancellationToken)))).OfType<Conversation>());
        return snapshots;
    }
}
