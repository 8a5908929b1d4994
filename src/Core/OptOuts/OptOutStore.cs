using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.OptOuts;

/// <summary>Keeps who wants no texts, by account and contact over all lines. The newest word counts; in one second, opting out does.</summary>
public sealed class OptOutStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "OptOuts";

    private const string OptedOutAt = nameof(OptedOutAt);
    private const string OptedInAt = nameof(OptedInAt);

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
    public async Task<bool> IsOptedOutAsync(string account, PhoneNumber contact, CancellationToken cancellationToken)
    {
        var row = await FindAsync(account, ids.OfContact(account, contact), cancellationToken);
        return row?.GetDateTimeOffset(OptedOutAt) is { } optedOut && !(Second(row.GetDateTimeOffset(OptedInAt)) > Second(optedOut));
    }

    private async Task<Outcome> NoteAsync(string account, ConsentEvent consent, string column, CancellationToken cancellationToken)
    {
        var key = ids.OfContact(account, consent.Contact);
        while (true)
        {
            var row = await FindAsync(account, key, cancellationToken);
            if (row?.GetDateTimeOffset(column) >= consent.OccurredAt)
                return Outcome.Skipped("a newer word of this contact is known");
            row ??= new TableEntity(account, key) { ["Contact"] = consent.Contact.Value };
            row[column] = consent.OccurredAt;
            if (await table.TryWriteAsync(row, cancellationToken))
                return Outcome.Done;
        }
    }

    private async Task<TableEntity?> FindAsync(string account, string key, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(account, key, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private static long? Second(DateTimeOffset? at) => at?.ToUnixTimeSeconds();
}
