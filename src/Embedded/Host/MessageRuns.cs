using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>Runs a Service Bus function for one message or batch after the other and settles what the function left open.</summary>
internal sealed class MessageRuns(ServiceBusFunction function, TimeSpan longestRenewal, IServiceProvider services, TimeProvider clock, ILogger logger)
{
    /// <summary>Ends when the messages are done with. Nobody waits for the outcome, so what fails is logged here and not thrown.</summary>
    public async Task HandleAsync(EmbeddedBroker broker, IReadOnlyList<ServiceBusReceivedMessage> messages, CancellationToken cancellationToken)
    {
        var actions = new EmbeddedMessageActions(broker, function.Entity);
        var succeeded = await SucceedsAsync(messages, actions, cancellationToken);
        await Task.WhenAll(messages.Where(message => !actions.IsSettled(message)).Select(message => SettleAsync(message, succeeded, actions)));
    }

    private async Task<bool> SucceedsAsync(
        IReadOnlyList<ServiceBusReceivedMessage> messages, EmbeddedMessageActions actions, CancellationToken cancellationToken)
    {
        try
        {
            // As the Functions host does: the locks of a batch are not renewed.
            await using var renewal = function.IsBatched || longestRenewal == TimeSpan.Zero
                ? null
                : new LockRenewal(actions, messages[0], longestRenewal, clock, logger);
            // Inside the try: services that fail to close fail the run.
            await using var scope = services.CreateAsyncScope();
            await function.RunAsync(scope.ServiceProvider, messages, actions, cancellationToken);
            return true;
        }
        catch (Exception fault)
        {
            logger.FunctionFailed(fault, function.Name);
            return false;
        }
    }

    private async Task SettleAsync(ServiceBusReceivedMessage message, bool succeeded, EmbeddedMessageActions actions)
    {
        try
        {
            // As the Functions host does: whatever the auto-complete flag says, a failed run gives its messages back.
            if (!succeeded)
                await actions.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
            else if (function.Completes)
                await actions.CompleteMessageAsync(message, CancellationToken.None);
        }
        catch (Exception fault)
        {
            logger.SettlingFailed(fault, function.Entity);
        }
    }
}
