using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Notes deliveries that arrived: one write for each account in a batch.</summary>
public sealed class ArrivalLog(AccountDirectory accounts, HealthStore store, HealthGauge gauge, TimeProvider clock, ILogger<ArrivalLog> logger)
{
    // The messages are locked for a minute: with tables that hang, four times eight seconds, this leaves time to settle them.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    /// <summary>Notes the events that JustCall delivered, among those of a batch. The same again changes next to nothing.</summary>
    /// <param name="messages">The batch; each message once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The messages that can never be read, with the reason.</returns>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted, four times in a row.</exception>
    public async Task<IReadOnlyList<(ServiceBusReceivedMessage Message, string Because)>> NoteAsync(
        IReadOnlyCollection<ServiceBusReceivedMessage> messages, CancellationToken cancellationToken)
    {
        var (unreadable, delivered) = (new List<(ServiceBusReceivedMessage, string)>(), new List<DeliveredEvent>(messages.Count));
        foreach (var message in messages)
        {
            try
            {
                if (DeliveredEvent.Read(message, accounts) is { } one)
                    delivered.Add(one);
            }
            catch (UnreadableEventException broken)
            {
                unreadable.Add((message, broken.Message));
            }
        }

        await Task.WhenAll(delivered.GroupBy(one => one.Account).Select(some => NoteAsync(some.Key, [.. some], cancellationToken)));
        return unreadable;
    }

    private async Task NoteAsync(Account account, IReadOnlyCollection<DeliveredEvent> delivered, CancellationToken cancellationToken)
    {
        var batch = ArrivalBatch.Of(delivered, DeliverySchedule.Of(account.DeliveryPolicy));
        for (var pauses = 0; ; pauses++)
        {
            try
            {
                var (health, _) = await store.ChangeAsync(account.Name, known => (known.With(batch, clock.GetUtcNow()), null), cancellationToken);
                gauge.Show(account.Name, health.State);
                HealthMeter.CountLate(account.Name, batch.Late);
                return;
            }
            catch (Exception fault) when (pauses < Pauses.Length && !cancellationToken.IsCancellationRequested)
            {
                logger.ArrivalsNotWritten(fault, account.Name, batch.Count);
                await Task.Delay(Pauses[pauses], clock, cancellationToken);
            }
        }
    }
}
