using System.Diagnostics;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>Takes messages that wait and completes each.</summary>
internal static class DeliveringRun
{
    private const int Senders = 256;
    private const int AtOnce = 32;

    public static async Task RunAsync(BrokerPlan plan, TextWriter output)
    {
        var rounds = new List<double>();
        for (var round = 0; round < plan.Rounds; round++)
        {
            await using var floor = new BrokerFloor();
            await Outstanding.TimesAsync(plan.Deliveries, Senders, () => floor.Sender.SendMessageAsync(floor.Message()));
            var started = Stopwatch.GetTimestamp();
            await DrainAsync(floor, plan.Deliveries);
            rounds.Add(plan.Deliveries / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        output.WriteLine($"delivered and completed, {AtOnce} at once: {Rounds.Median(rounds):N0}/s");
    }

    /// <summary>Receives and completes so many messages, as a trigger does that handles 32 at once.</summary>
    public static async Task DrainAsync(BrokerFloor floor, int messages)
    {
        await using var receiver = floor.CreateReceiver();
        using var free = new SemaphoreSlim(AtOnce);
        var completing = new List<Task>();
        for (var left = messages; left > 0;)
        {
            await free.WaitAsync();
            var most = 1;
            while (most < Math.Min(left, AtOnce) && free.Wait(0))
                most++;
            var received = await receiver.ReceiveMessagesAsync(most);
            if (received.Count < most)
                free.Release(most - received.Count);
            left -= received.Count;
            completing.RemoveAll(task => task.IsCompletedSuccessfully);
            completing.AddRange(received.Select(message => CompleteAsync(receiver, message, free)));
        }

        await Task.WhenAll(completing);
    }

    private static async Task CompleteAsync(ServiceBusReceiver receiver, ServiceBusReceivedMessage message, SemaphoreSlim free)
    {
        await receiver.CompleteMessageAsync(message);
        free.Release();
    }
}
