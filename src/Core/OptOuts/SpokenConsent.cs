using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.OptOuts;

/// <summary>
/// Hears in inbound texts who wants no more texts, or wants them again: whether JustCall sends events of its own for these is not
/// documented (contract §10).
/// </summary>
public sealed class SpokenConsent(AccountDirectory accounts, OptOutStore store, OptInProof proof, ILogger<SpokenConsent> logger) : IConsent
{
    /// <summary>
    /// Notes that no more texts are wanted, if a text is nothing but a word for that; may be asked again. For before the text is written:
    /// no reply may be decided or claimed that does not know of it.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public async Task HearOptOutAsync(EventEnvelope<SmsReceived> told, CancellationToken cancellationToken)
    {
        if (!IsOut(told.Account, told.Event.Body))
            return;
        await store.NoteAsync(new EventEnvelope<SmsOptOut>(told.Id, told.Account, told.ConversationId, OptOutBy(told.Event)), cancellationToken);
        if (OptOutWords.MayCancelBooking(told.Event.Body))
            logger.OptOutForPerson(told.Id, told.ConversationId ?? "none");
    }

    /// <summary>
    /// Notes that texts are wanted again, if a text is nothing but the word for that; may be asked again. For after the text was written: one
    /// that is rejected lifts nothing.
    /// </summary>
    /// <param name="told">The text.</param>
    /// <param name="at">When it was sent, as it was first told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    /// <exception cref="NotYetException">JustCall does not show the text yet; the event is to be tried again.</exception>
    public async Task HearOptInAsync(EventEnvelope<SmsReceived> told, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!OptOutWords.IsIn(told.Event.Body))
            return;
        if (await proof.HoldsAsync(told, at, cancellationToken))
            await store.NoteAsync(new EventEnvelope<SmsOptIn>(told.Id, told.Account, told.ConversationId, OptInBy(told.Event, at)), cancellationToken);
        else
            logger.OptInNotProven(told.Id, told.Account);
    }

    /// <inheritdoc />
    public async Task<bool> IsRefusedAsync(ReplyOccasion occasion, CancellationToken cancellationToken)
    {
        if (occasion.Text is { } text && IsOut(occasion.Account, text))
            return true;
        var since = await store.OptedOutSinceAsync(occasion.Account, occasion.Contact, cancellationToken);
        return since is { } optedOut && !(IsOptIn(occasion) && OptOutStore.IsUndone(optedOut, by: occasion.OccurredAt));
    }

    private static bool IsOptIn(ReplyOccasion occasion) => occasion is { EventName: SmsReceived.EventName, Text: { } text } && OptOutWords.IsIn(text);

    private bool IsOut(string account, string text) =>
        OptOutWords.IsOut(text, accounts.Find(account)?.OptOutLanguages ?? [OptOutLanguages.English]);

    private static SmsOptOut OptOutBy(SmsReceived text) => new()
    {
        Contact = text.Contact, Line = text.Line, MessageId = text.MessageId, Body = text.Body, OccurredAt = text.OccurredAt,
    };

    private static SmsOptIn OptInBy(SmsReceived text, DateTimeOffset at) => new()
    {
        Contact = text.Contact, Line = text.Line, MessageId = text.MessageId, Body = text.Body, OccurredAt = at,
    };
}
