using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.OptOuts;

/// <summary>
/// Keeps who wants no texts, by account and contact over all lines. The newest word counts; in one second, opting out does.
/// Table <c>OptOuts</c>: partition account, row the contact's keyed hash, so that no number stands in it; <c>OptedOutAt</c>,
/// <c>OptedInAt</c>: the newest word of either kind; <c>LiftedAt</c>, <c>LiftedBy</c>: when an operator last lifted an opt-out, and by
/// which key.
/// </summary>
public sealed class OptOutStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "OptOuts";

    private const string OptedOutAt = nameof(OptedOutAt);
    private const string OptedInAt = nameof(OptedInAt);
    private const string LiftedAt = nameof(LiftedAt);
    private const string LiftedBy = nameof(LiftedBy);

    private readonly TableClient table;
    private readonly ConversationIds ids;

    /// <summary>Keeps them in the given account.</summary>
    public OptOutStore(TableServiceClient tables, ConversationIds ids)
    {
        table = tables.GetTableClient(TableName);
        this.ids = ids;
    }

    /// <summary>Notes that a contact wants no more texts.</summary>
    public Task<Outcome> NoteAsync(EventEnvelope<SmsOptOut> told, CancellationToken cancellationToken) =>
        NoteAsync(told.Account, told.Event, OptedOutAt, cancellationToken);

    /// <summary>Notes that a contact wants texts again.</summary>
    public Task<Outcome> NoteAsync(EventEnvelope<SmsOptIn> told, CancellationToken cancellationToken) =>
        NoteAsync(told.Account, told.Event, OptedInAt, cancellationToken);

    /// <summary>Whether a contact wants no texts.</summary>
    public async Task<bool> IsOptedOutAsync(string account, PhoneNumber contact, CancellationToken cancellationToken) =>
        await OptedOutSinceAsync(account, contact, cancellationToken) is not null;

    /// <summary>When a contact who wants no texts last said so; null for one who wants them.</summary>
    public async Task<DateTimeOffset?> OptedOutSinceAsync(string account, PhoneNumber contact, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(account, ids.OfContact(account, contact), cancellationToken);
        return row is null ? null : OptedOutSince(row);
    }

    /// <summary>Lets texts go again to a contact who had opted out, and notes by which key; false when the contact has not, or did so in this second.</summary>
    public async Task<bool> LiftAsync(string account, PhoneNumber contact, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        var key = ids.OfContact(account, contact);
        while (true)
        {
            var row = await table.FindAsync(account, key, cancellationToken);
            if (row is null || OptedOutSince(row) is null)
                return false;
            (row[OptedInAt], row[LiftedAt], row[LiftedBy]) = (now, now, by);
            if (OptedOutSince(row) is not null)
                return false;
            if (await table.TryWriteAsync(row, cancellationToken))
                return true;
        }
    }

    /// <summary>Whether a word for opting in undoes one for opting out: in one second, it does not.</summary>
    internal static bool IsUndone(DateTimeOffset optedOut, DateTimeOffset? by) => by?.ToUnixTimeSeconds() > optedOut.ToUnixTimeSeconds();

    private async Task<Outcome> NoteAsync(string account, ConsentEvent consent, string column, CancellationToken cancellationToken)
    {
        var key = ids.OfContact(account, consent.Contact);
        while (true)
        {
            var row = await table.FindAsync(account, key, cancellationToken);
            if (row?.GetDateTimeOffset(column) >= consent.OccurredAt)
                return Outcome.Skipped("a newer word of this contact is known");
            row ??= new TableEntity(account, key);
            row[column] = consent.OccurredAt;
            if (await table.TryWriteAsync(row, cancellationToken))
                return Outcome.Done;
        }
    }

    private static DateTimeOffset? OptedOutSince(TableEntity row) =>
        row.GetDateTimeOffset(OptedOutAt) is { } optedOut && !IsUndone(optedOut, by: row.GetDateTimeOffset(OptedInAt)) ? optedOut : null;
}
