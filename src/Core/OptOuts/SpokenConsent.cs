using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.OptOuts;

/// <summary>
/// Hears in inbound texts who wants no more texts, or wants them again: whether JustCall sends events of its own for these is not
/// documented (contract §10).
/// </summary>
public sealed class SpokenConsent(AccountDirectory accounts, OptOutStore store, ILogger<SpokenConsent> logger) : IConsent
{
    /// <summary>Notes what a text says about further texts, if it is nothing but a word for that; may be asked again.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public async Task HearAsync(EventEnvelope<SmsReceived> told, CancellationToken cancellationToken)
    {
        var (account, text) = (told.Account, told.Event);
        if (IsOut(account, text.Body))
        {
            await store.NoteAsync(new EventEnvelope<SmsOptOut>(told.Id, account, told.ConversationId, OptOutBy(text)), cancellationToken);
            if (OptOutWords.MayCancelBooking(text.Body))
                logger.OptOutForPerson(told.Id, told.ConversationId ?? "none");
        }
        else if (OptOutWords.IsIn(text.Body))
        {
            await store.NoteAsync(new EventEnvelope<SmsOptIn>(told.Id, account, told.ConversationId, OptInBy(text)), cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<bool> IsRefusedAsync(string account, PhoneNumber contact, string? text, CancellationToken cancellationToken) =>
        (text is not null && IsOut(account, text)) || await store.IsOptedOutAsync(account, contact, cancellationToken);

    private bool IsOut(string account, string text) =>
        OptOutWords.IsOut(text, accounts.Find(account)?.OptOutLanguages ?? [OptOutLanguages.English]);

    private static SmsOptOut OptOutBy(SmsReceived text) => new()
    {
        Contact = text.Contact, Line = text.Line, MessageId = text.MessageId, Body = text.Body, OccurredAt = text.OccurredAt,
    };

    private static SmsOptIn OptInBy(SmsReceived text) => new()
    {
        Contact = text.Contact, Line = text.Line, MessageId = text.MessageId, Body = text.Body, OccurredAt = text.OccurredAt,
    };
}
