using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Retention;

/// <summary>
/// Removes what is kept no longer: goes through the old days of the index in rounds, a bounded number of conversations at a time, and
/// remembers where it is. Days end by their own age; a conversation's events stay known by their ids.
/// </summary>
public sealed class RetentionRun
{
    private const int MostDays = 500;

    // Another instance may know a day for as long without noting it again.
    private static readonly TimeSpan Settled = ConversationIndex.KnownFor + TimeSpan.FromHours(1);

    private readonly RetentionSettings settings;
    private readonly AccountDirectory accounts;
    private readonly TimeProvider clock;
    private readonly ILogger<RetentionRun> logger;
    private readonly RetentionStore store;
    private readonly DayTrim trim;

    /// <summary>Works on the tables of the given account.</summary>
    public RetentionRun(
        TableServiceClient tables, RetentionSettings settings, AccountDirectory accounts, TimeProvider clock, ILogger<RetentionRun> logger)
    {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
        this.logger = logger;
        store = new(tables);
        trim = new(tables);
    }

    /// <summary>Goes on with the round of each account by at most 500 conversations' days.</summary>
    /// <returns>How many days something was removed from.</returns>
    public async Task<int> ContinueAsync(CancellationToken cancellationToken)
    {
        if (settings.Bodies is null && settings.Timelines is null)
            return 0;
        var now = clock.GetUtcNow();
        var cutoffs = RetentionCutoffs.At(now, settings);
        var trimmed = 0;
        foreach (var account in accounts.All)
            trimmed += await ContinueAsync(account.Name, cutoffs, now, cancellationToken);
        if (trimmed > 0)
            logger.RetentionApplied(trimmed);
        return trimmed;
    }

    private async Task<int> ContinueAsync(string account, RetentionCutoffs cutoffs, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cutoff = cutoffs.Bodies > cutoffs.Timelines || cutoffs.Timelines is null ? cutoffs.Bodies!.Value : cutoffs.Timelines.Value;
        var days = await store.NextAsync(account, ConversationIndex.DayOf(cutoff), MostDays, cancellationToken);
        var trimmed = 0;
        foreach (var day in days)
        {
            if (now - day.Timestamp >= Settled && await TrimAsync(day, cutoffs, cancellationToken))
                trimmed++;
        }

        await store.NoteAsync(account, days.Count == MostDays ? days[^1] : null, cancellationToken);
        return trimmed;
    }

    private async Task<bool> TrimAsync(TableEntity row, RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var day = ConversationIndex.DayOf(row.PartitionKey);
        var kept = cutoffs.Of(day);
        if (kept == DayRetention.All || (kept == DayRetention.WithoutBodies && RetentionStore.IsWithoutBodies(row)))
            return false;
        await trim.TrimAsync(row.RowKey, day, kept, cancellationToken);
        await (kept == DayRetention.Nothing ? store.RemoveAsync(row, cancellationToken) : store.NoteWithoutBodiesAsync(row, cancellationToken));
        return true;
    }
}
