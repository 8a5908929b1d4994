using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Forgetting;

/// <summary>
/// Removes a contact's events from the dead letters of a queue or subscription. To take one out, those before it have to be received
/// as well; they are given back.
/// </summary>
internal sealed class DeadLetterErasure(Func<ServiceBusReceiver> open, EventSearch search) : IErasure
{
    private const int PartSize = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        await using var receiver = open();
        var peeked = await receiver.PeekMessagesAsync(PartSize, PeekPlace.Read(place), cancellationToken);
        var found = new HashSet<long>();
        foreach (var message in peeked)
        {
            if (await search.FindsAsync(contact, message.Body.ToMemory(), cancellationToken))
                found.Add(message.SequenceNumber);
        }

        if (found.Count > 0)
            await TakeAsync(receiver, found, cancellationToken);
        return PeekPlace.After(peeked);
    }

    private static async Task TakeAsync(ServiceBusReceiver receiver, HashSet<long> found, CancellationToken cancellationToken)
    {
        var others = new List<ServiceBusReceivedMessage>();
        try
        {
            while (found.Count > 0
                && await receiver.ReceiveMessagesAsync(PartSize, Patience, cancellationToken) is { Count: > 0 } received)
            {
                var wanted = received.Where(message => found.Remove(message.SequenceNumber)).ToList();
                others.AddRange(received.Except(wanted));
                foreach (var message in wanted)
                    await receiver.CompleteMessageAsync(message, cancellationToken);
            }
        }
        finally
        {
            foreach (var message in others)
                await receiver.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
        }

        // Somebody else has one in hand; the caller tries again.
        if (found.Count > 0)
            throw new TimeoutException($"{found.Count} dead letters of {receiver.EntityPath} could not be received.");
    }
}
