using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>What the suites for Service Bus triggers share.</summary>
public abstract class MessageTriggerSuite<TFloor> : ContractSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    protected static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);

    protected CancellationToken Token => Floor.Token;

    protected ServiceBusReceiver DeadLetters =>
        Floor.Client.CreateReceiver("jobs", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    protected static ServiceBusMessage[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ServiceBusMessage($"{number}"))];

    protected Task StartAsync<TFunction>(Work work, string serviceBus = "{}") => Floor.StartAsync([typeof(TFunction)], serviceBus, work);

    protected Task SendAsync(params ServiceBusMessage[] messages) => Floor.Client.CreateSender("jobs").SendMessagesAsync(messages, Token);

    protected Task PublishAsync(params ServiceBusMessage[] messages) => Floor.Client.CreateSender("events").SendMessagesAsync(messages, Token);

    /// <summary>What is left in the queue, waiting or locked, seen without taking it.</summary>
    protected Task<IReadOnlyList<ServiceBusReceivedMessage>> LeftAsync() => Floor.Client.CreateReceiver("jobs").PeekMessagesAsync(1000, 0, Token);

    /// <summary>The next message of the queue, taken from the triggers' side.</summary>
    protected async Task<ServiceBusReceivedMessage> TakeAsync() =>
        (await Floor.Client.CreateReceiver("jobs").ReceiveMessageAsync(TimeSpan.FromMinutes(1), Token))!;

    /// <summary>Ends when the queue is empty.</summary>
    protected async Task WhenDoneAsync()
    {
        while ((await LeftAsync()).Count > 0)
            await Task.Yield();
    }
}
