using System.Text;
using System.Text.Json;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving.Developer;
using JustCallFx.Core.Receiving.HelpCentre;

namespace JustCallFx.Core.Receiving;

/// <summary>Turns a genuine body into the event that goes to the topic; what it does not understand goes there as it came.</summary>
public sealed class DeliveryReader(ConversationIds conversations)
{
    /// <summary>
    /// The largest event data that is understood, in bytes: half of what a table's property holds, and twenty times the longest text
    /// (contract §8.2). A longer one could be stored by no subscriber.
    /// </summary>
    internal const int LongestData = 32 * 1024;

    /// <summary>The event; null for a body that tells nothing.</summary>
    public OutgoingEvent? Read(Account account, Dialects dialect, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (body.IsEmpty)
            return null;
        try
        {
            using var table = MemberTable.Read(body.Span);
            if (!table.IsObject)
                return Outgoing(account, dialect, body, "the body is not an object", now);
            var envelope = table.Fields;
            if (envelope.IsEmpty)
                return null;
            var reading = dialect == Dialects.HelpCentre ? HelpCentreReader.Read(envelope) : DeveloperReader.Read(envelope, now);
            return reading switch
            {
                { Event: { } told } => Outgoing(account, dialect, told, reading.Occurrence, envelope.Object("data"u8).Unknown),
                { Because: { } because } => Outgoing(account, dialect, body, because, now),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return Outgoing(
                account, dialect, body, unreadable is JsonException ? "the body is not JSON" : "the body holds text that is not Unicode", now);
        }
    }

    private OutgoingEvent Outgoing(Account account, Dialects dialect, JustCallEvent told, string? occurrence, UnknownFields unknown)
    {
        var conversation = told.Parties is { } parties ? conversations.Of(account.Name, parties.Line, parties.Contact) : null;
        // Where the sender names no object, the two parties are what the event is about.
        var id = EventIds.Of(account.Name, told.Name, told.ObjectId ?? conversation ?? Contact(account, told), occurrence);
        return Outgoing(account, dialect, id, conversation, told, unknown);
    }

    private string Contact(Account account, JustCallEvent told) => conversations.OfContact(account.Name, ((ConsentEvent)told).Contact);

    private static OutgoingEvent Outgoing(Account account, Dialects dialect, ReadOnlyMemory<byte> body, string because, DateTimeOffset now) =>
        Outgoing(
            account,
            dialect,
            EventIds.OfBytes(account.Name, Unrecognized.EventName, body.Span),
            conversation: null,
            new Unrecognized { OccurredAt = now, Because = because, Raw = body },
            unknown: default);

    private static OutgoingEvent Outgoing(Account account, Dialects dialect, string id, string? conversation, JustCallEvent told, UnknownFields unknown) => new(
        id,
        told.Name,
        account.Name,
        dialect == Dialects.HelpCentre ? "help" : "developer",
        conversation,
        CloudEventWriter.Write(new EventEnvelope<JustCallEvent>(id, account.Name, conversation, told), unknown));
}
