using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Crash.Worker;

/// <summary>Say what they get, settle it, and say that it is settled.</summary>
public sealed class Subscribers(Lines lines)
{
    [Function(nameof(OnAll))]
    public Task OnAll(
        [ServiceBusTrigger(Message.Topic, Message.All, Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions) =>
        HandleAsync(Message.All, message, () => actions.CompleteMessageAsync(message));

    [Function(nameof(OnEven))]
    public Task OnEven(
        [ServiceBusTrigger(Message.Topic, Message.Even, Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions) =>
        HandleAsync(Message.Even, message, () => actions.CompleteMessageAsync(message));

    [Function(nameof(OnJob))]
    public Task OnJob(
        [ServiceBusTrigger(Message.Queue, Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions) =>
        HandleAsync(Message.Queue, message, () => Message.Of(message.MessageId!).IsEven
            ? actions.DeadLetterMessageAsync(message, deadLetterReason: "even")
            : actions.CompleteMessageAsync(message));

    [Function(nameof(OnDeadJob))]
    public Task OnDeadJob(
        [ServiceBusTrigger(Message.Dead, Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions) =>
        HandleAsync(Message.Dead, message, () => actions.CompleteMessageAsync(message));

    private async Task HandleAsync(string receiver, ServiceBusReceivedMessage message, Func<Task> settleAsync)
    {
        lines.Write($"{(Message.IsWhole(message) ? Said.Got : Said.Broken)} {receiver} {message.MessageId}");
        try
        {
            await settleAsync();
            lines.Write($"{Said.Settled} {receiver} {message.MessageId}");
        }
        catch (ServiceBusException refused) when (refused.IsTransient)
        {
            // It stays locked: it comes again after the next start.
            lines.Write($"{Said.Refused} {Said.Settled} {refused.Reason}");
        }
    }
}
