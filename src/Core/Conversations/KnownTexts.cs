using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Tells which of what JustCall's API says about a text no event has told yet. Where webhook and API share ids a text is known by its id,
/// elsewhere by its words and time (<see cref="TextSighting"/>). A known text costs one point read; where ids differ, its claim as well,
/// and a second read for the outcome of a text to the contact. What seems missing by the row of the text is looked up by its own id once
/// more: a text's row goes with retention and forgetting, that its event was seen does not.
/// </summary>
public sealed class KnownTexts
{
    private readonly TableClient table;
    private readonly SightingBook sightings;
    private readonly ConversationIds ids;

    /// <summary>Looks into the given account.</summary>
    public KnownTexts(TableServiceClient tables, ConversationIds ids)
    {
        table = tables.GetTableClient(ConversationKeys.Table);
        sightings = new SightingBook(table);
        this.ids = ids;
    }

    /// <summary>The events that are missing: none, one or both of the two.</summary>
    /// <param name="account">The account.</param>
    /// <param name="text">The coming or going of the text, by the API's id.</param>
    /// <param name="outcome">What became of it; null while that is open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<IReadOnlyList<TextEvent>> MissingAsync(
        Account account, TextEvent text, TextEvent? outcome, CancellationToken cancellationToken)
    {
        var conversation = ids.Of(account.Name, text.Line, text.Contact);
        if (account.SharesIds)
            return await MissingByIdAsync(account.Name, conversation, text, outcome, cancellationToken);
        if (await KnownAsAsync(account.Name, conversation, text, cancellationToken) is not { } messageId)
            return outcome is null ? [text] : [text, outcome];
        // It goes on under the id by which its conversation knows the text.
        return outcome is null ? [] : await MissingByIdAsync(account.Name, conversation, null, outcome with { MessageId = messageId }, cancellationToken);
    }

    private async Task<IReadOnlyList<TextEvent>> MissingByIdAsync(
        string account, string conversation, TextEvent? text, TextEvent? outcome, CancellationToken cancellationToken)
    {
        // One row tells of a text and its outcome; of a text without one, that its event was seen is enough.
        var row = outcome is null ? null : await table.FindAsync(conversation, ConversationKeys.Message(outcome.MessageId), cancellationToken);
        var missing = new List<TextEvent>();
        foreach (var told in new[] { text, outcome }.OfType<TextEvent>())
        {
            if (row?.ContainsKey(MessageRow.TimeColumn(told)) != true && !await WasSeenAsync(account, conversation, told, cancellationToken))
                missing.Add(told);
        }

        return missing;
    }

    private async Task<string?> KnownAsAsync(string account, string conversation, TextEvent text, CancellationToken cancellationToken)
    {
        var sighting = TextSighting.Of(TableKey.Of(EventIds.Of(account, text)), text, isOfApi: true)!;
        if (await sightings.OwnRowAsync(conversation, sighting, cancellationToken) is not { } row)
            return null;
        return sighting.IsIn(row)
            ? text.MessageId
            : (await sightings.ClaimAsync(conversation, sighting, row, cancellationToken))?.MessageId;
    }

    private async Task<bool> WasSeenAsync(string account, string conversation, TextEvent told, CancellationToken cancellationToken) =>
        await table.FindAsync(conversation, ConversationKeys.Seen(TableKey.Of(EventIds.Of(account, told))), cancellationToken) is not null;
}
