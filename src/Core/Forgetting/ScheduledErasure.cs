using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Forgetting;

/// <summary>Removes a contact's events from those that are to come again later on a queue.</summary>
internal sealed class ScheduledErasure(ServiceBusClient broker, string queue, RetryStore view, EventSearch search) : IErasure
{
    private const int PartSize = 200;

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        await using var receiver = broker.CreateReceiver(queue);
        await using var sender = broker.CreateSender(queue);
        var peeked = await receiver.PeekMessagesAsync(PartSize, PeekPlace.Read(place), cancellationToken);
        foreach (var message in peeked)
        {
            if (message.State == ServiceBusMessageState.Scheduled && await search.FindsAsync(contact, message.Body.ToMemory(), cancellationToken))
                await CancelAsync(sender, message, cancellationToken);
        }

        return PeekPlace.After(peeked);
    }

    private async Task CancelAsync(ServiceBusSender sender, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.CancelScheduledMessageAsync(message.SequenceNumber, cancellationToken);
            if (message.ApplicationProperties.GetValueOrDefault(RetryProperties.Subscriber) is string subscriber)
                await view.ForgetAsync(subscriber, message.MessageId ?? "", cancellationToken);
        }
        catch (ServiceBusException gone) when (gone.Reason == ServiceBusFailureReason.MessageNotFound)
        {
            // Its time has come: its subscriber has it and finds that it is forgotten.
        }
    }
}
