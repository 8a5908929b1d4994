using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Remembers who was forgotten, without knowing who that is. Table <c>Forgotten</c>: partition account, row the contact's keyed hash;
/// <c>At</c>, the time until which all is forgotten; <c>Step</c> of <c>Steps</c> and <c>Place</c>, how far the forgetting is; <c>IsDone</c>.
/// </summary>
public sealed class ForgottenContacts
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Forgotten";

    private readonly TableClient table;
    private readonly ConversationIds ids;

    /// <summary>Keeps it in the given account.</summary>
    public ForgottenContacts(TableServiceClient tables, ConversationIds ids)
    {
        table = tables.GetTableClient(TableName);
        this.ids = ids;
    }

    /// <summary>How far the forgetting of a contact is; null for one who was never to be forgotten.</summary>
    public async Task<ForgettingProgress?> FindAsync(string account, PhoneNumber contact, CancellationToken cancellationToken) =>
        await table.FindAsync(account, ids.OfContact(account, contact), cancellationToken) is { } row ? Read(row) : null;

    /// <summary>Whether what happened to a contact at a time is to stay forgotten.</summary>
    public async Task<bool> CoversAsync(string account, PhoneNumber contact, DateTimeOffset at, CancellationToken cancellationToken) =>
        at <= (await FindAsync(account, contact, cancellationToken))?.At;

    /// <summary>Notes how far the forgetting of a contact is.</summary>
    public Task NoteAsync(string account, PhoneNumber contact, ForgettingProgress progress, CancellationToken cancellationToken)
    {
        var row = new TableEntity(account, ids.OfContact(account, contact))
        {
            [nameof(ForgettingProgress.At)] = progress.At,
            [nameof(ForgettingProgress.Step)] = progress.Step,
            [nameof(ForgettingProgress.Steps)] = progress.Steps,
            [nameof(ForgettingProgress.Place)] = progress.Place,
            [nameof(ForgettingProgress.IsDone)] = progress.IsDone,
        };
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>A conversation before its first event, or before the first since its contact was forgotten.</summary>
    internal async Task<Conversation> RecallAsync(Conversation opened, CancellationToken cancellationToken) =>
        await FindAsync(opened.Account, opened.Contact, cancellationToken) is { } forgotten ? opened with { ForgottenAt = forgotten.At } : opened;

    private static ForgettingProgress Read(TableEntity row) => new(
        row.GetDateTimeOffset(nameof(ForgettingProgress.At))!.Value,
        row.GetInt32(nameof(ForgettingProgress.Step)) ?? 0,
        row.GetInt32(nameof(ForgettingProgress.Steps)) ?? 0,
        row.GetString(nameof(ForgettingProgress.Place)),
        row.GetBoolean(nameof(ForgettingProgress.IsDone)) ?? false);
}
