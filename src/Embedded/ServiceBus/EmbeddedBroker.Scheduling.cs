using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <content>Messages for later.</content>
public sealed partial class EmbeddedBroker
{
    /// <summary>Keeps all the messages back until the times they are scheduled for, or none; answers their numbers in order.</summary>
    internal async Task<IReadOnlyList<long>> ScheduleAsync(
        string name, IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        var destination = entities.Destination(name);
        var scheduled = Publishing.PrepareScheduled(name, destination, messages);
        CountSend(name, destination, messages.Count);
        return await WriteAsync().WaitAsync(cancellationToken);

        async Task<IReadOnlyList<long>> WriteAsync()
        {
            var numbers = await writer.RunAsync((statements, _) => ScheduledRows.Insert(statements, destination, scheduled));
            expiry.Watch(scheduled.Min(message => message.Due));
            return numbers;
        }
    }

    /// <summary>Drops all the scheduled messages or, when one of them is not there, none.</summary>
    internal async Task CancelScheduledAsync(string name, IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        var destination = entities.Destination(name);
        EmbeddedMeter.CountOperation("cancel", name, numbers.Count);
        if (!await writer.RunAsync((statements, _) => ScheduledRows.Cancel(statements, destination, numbers)).WaitAsync(cancellationToken))
            throw new ServiceBusException(
                "A message to be cancelled is not scheduled (any more).", ServiceBusFailureReason.MessageNotFound, name);
    }

    /// <summary>Sends the messages that are due, and keeps the others back; all or none.</summary>
    private async Task SendOrScheduleAsync(string name, IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var destination = entities.Destination(name);
        var prepared = Publishing.PrepareScheduled(name, destination, messages);
        CountSend(name, destination, messages.Count);
        var scheduled = prepared.Where(message => message.Due > now).ToList();
        var outgoing = prepared.Where(message => message.Due <= now && message.Content.Targets.Length > 0).Select(message => message.Content).ToList();
        await WriteAsync().WaitAsync(cancellationToken);

        async Task WriteAsync()
        {
            var expires = await writer.RunAsync((statements, enqueued) =>
            {
                ScheduledRows.Insert(statements, destination, scheduled);
                return MessageRows.Insert(statements, enqueued, outgoing);
            });
            Watch(expires);
            if (scheduled.Count > 0)
                expiry.Watch(scheduled.Min(message => message.Due));
        }
    }
}
