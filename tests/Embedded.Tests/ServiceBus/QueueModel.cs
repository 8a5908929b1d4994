using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>Does things to the queue of a floor and to a simple picture of it, and compares what they give.</summary>
internal sealed class QueueModel(BrokerFloor floor)
{
    private readonly SortedDictionary<int, int> deliveries = [];
    private readonly Dictionary<int, ServiceBusReceivedMessage> locked = [];
    private readonly SortedSet<int> dead = [];
    private int sent;

    public IReadOnlyList<string> Waiting => [.. Free.Select(number => $"{number}")];

    public IReadOnlyList<string> Dead => [.. dead.Select(number => $"{number}")];

    private IEnumerable<int> Free => deliveries.Keys.Where(number => !locked.ContainsKey(number));

    public async Task SendAsync(int count)
    {
        var numbers = Enumerable.Range(sent, count).ToList();
        sent += count;
        await floor.Client.CreateSender(BrokerFloor.Jobs)
            .SendMessagesAsync(numbers.Select(number => new ServiceBusMessage($"{number}")), floor.Token);
        numbers.ForEach(number => deliveries.Add(number, 0));
    }

    public async Task ReceiveAsync()
    {
        if (!Free.Any())
            return;
        var number = Free.First();
        var received = await floor.ReceiveAsync(BrokerFloor.Jobs);
        Assert.Equal(($"{number}", ++deliveries[number]), (received.Body.ToString(), received.DeliveryCount));
        locked.Add(number, received);
    }

    public Task CompleteAsync(Random random) => SettleAsync(random, async (number, message) =>
    {
        await floor.CompleteAsync(message, BrokerFloor.Jobs);
        deliveries.Remove(number);
    });

    public Task AbandonAsync(Random random) => SettleAsync(random, async (number, message) =>
    {
        await floor.Broker.AbandonAsync(BrokerFloor.Jobs, message, null, floor.Token);
        BuryIfWornOut(number);
    });

    public Task DeadLetterAsync(Random random) => SettleAsync(random, async (number, message) =>
    {
        await floor.Broker.DeadLetterAsync(BrokerFloor.Jobs, message, null, "why", null, floor.Token);
        Bury(number);
    });

    public async Task RestartAsync()
    {
        await floor.RestartAsync();
        Unlock();
    }

    public async Task LetLocksRunOutAsync()
    {
        floor.Clock.Advance(BrokerFloor.LockDuration);
        if (locked.Count == 0)
            return;

        // The refusal is on disk after the sweep that the clock began, so that the next step sees its work.
        var lost = await Assert.ThrowsAsync<ServiceBusException>(() => floor.CompleteAsync(locked.First().Value, BrokerFloor.Jobs));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
        Unlock();
    }

    private async Task SettleAsync(Random random, Func<int, ServiceBusReceivedMessage, Task> settle)
    {
        if (locked.Count == 0)
            return;
        var (number, message) = locked.ElementAt(random.Next(locked.Count));
        locked.Remove(number);
        await settle(number, message);
    }

    private void Unlock()
    {
        foreach (var number in locked.Keys.ToList())
        {
            locked.Remove(number);
            BuryIfWornOut(number);
        }
    }

    private void BuryIfWornOut(int number)
    {
        if (deliveries[number] >= BrokerFloor.MaxDeliveryCount)
            Bury(number);
    }

    private void Bury(int number)
    {
        deliveries.Remove(number);
        dead.Add(number);
    }
}
