using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>Reads and claims sightings (see <see cref="TextSighting"/>) in the table of conversations.</summary>
internal sealed class SightingBook(TableClient table)
{
    private const string By = nameof(By);

    /// <summary>What is known in the rows that a sighting belongs in.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsOfAsync(string conversationId, TextSighting sighting, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(sighting.Keys().Select(key => table.FindAsync(conversationId, key, cancellationToken)));
        return [.. rows.OfType<TableEntity>()];
    }

    /// <summary>
    /// The other side's sighting of the same text: the one that this event has claimed already, else the nearest that nobody has. Null when
    /// there is none, so that the text is another.
    /// </summary>
    public async Task<(TextSighting Other, bool IsClaimed)?> TwinAsync(
        string conversationId, TextSighting sighting, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        (TextSighting, bool)? free = null;
        foreach (var other in rows.SelectMany(sighting.OthersIn).DistinctBy(other => other.EventId))
        {
            var claim = await table.FindAsync(conversationId, ConversationKeys.Claim(other.EventId), cancellationToken);
            if (claim?.GetString(By) == sighting.EventId)
                return (other, true);
            if (claim is null)
                free ??= (other, false);
        }

        return free;
    }

    /// <summary>The outcomes of a text that were told under one id, as they would be told under the other.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="messageId">The id under which they were told.</param>
    /// <param name="same">The text under its other id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<TextEvent>> OutcomesAsync(string conversationId, string messageId, SmsSent same, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(conversationId, ConversationKeys.Message(messageId), cancellationToken);
        return [.. PossibleOutcomes(same).Where(outcome => row?.ContainsKey(MessageRow.TimeColumn(outcome)) == true)];
    }

    /// <summary>The claim of a sighting by an event.</summary>
    public static TableEntity Claim(string conversationId, TextSighting other, TextSighting by) =>
        new(conversationId, ConversationKeys.Claim(other.EventId)) { [By] = by.EventId };

    /// <summary>The row of the text's own span, one point read; null when there is none.</summary>
    public Task<TableEntity?> OwnRowAsync(string conversationId, TextSighting sighting, CancellationToken cancellationToken) =>
        table.FindAsync(conversationId, sighting.OwnKey, cancellationToken);

    /// <summary>
    /// The other side's sighting of the same text, claimed by this one; null when there is none that is not somebody else's.
    /// </summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<TextSighting?> ClaimAsync(string conversationId, TextSighting sighting, TableEntity row, CancellationToken cancellationToken)
    {
        // Mostly there is one, and nobody has it: that need not be asked.
        (TextSighting Other, bool IsClaimed)? twin = sighting.OthersIn(row).ToList() is [var only]
            ? (only, false)
            : await TwinAsync(conversationId, sighting, [row], cancellationToken);
        for (; twin is { } found; twin = await TwinAsync(conversationId, sighting, [row], cancellationToken))
        {
            if (found.IsClaimed || await table.TryWriteAsync(Claim(conversationId, found.Other, sighting), cancellationToken))
                return found.Other;
        }

        return null;
    }

    private static TextEvent[] PossibleOutcomes(SmsSent text) =>
    [
        new SmsDelivered { OccurredAt = text.OccurredAt, MessageId = text.MessageId, Contact = text.Contact, Line = text.Line },
        Failed(text, SmsFailed.Undelivered),
        Failed(text, SmsFailed.Failed),
    ];

    private static SmsFailed Failed(SmsSent text, string status) =>
        new() { OccurredAt = text.OccurredAt, MessageId = text.MessageId, Contact = text.Contact, Line = text.Line, Status = status };
}
