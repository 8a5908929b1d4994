using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>Runs a Service Bus function for one message after the other and settles what the function left open.</summary>
internal sealed class MessageRuns(ServiceBusFunction function, IServiceProvider services, ILogger logger)
{
    /// <summary>Ends when the message is done with. Nobody waits for the outcome, so what fails is logged here and not thrown.</summary>
    public async Task HandleAsync(EmbeddedBroker broker, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var actions = new EmbeddedMessageActions(broker, function.Entity);
        var succeeded = await SucceedsAsync(message, actions, cancellationToken);
        if (actions.IsSettled)
            return;
        try
        {
            // As the Functions host does: whatever the auto-complete flag says, a failed run gives its message back.
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

    private async Task<bool> SucceedsAsync(ServiceBusReceivedMessage message, EmbeddedMessageActions actions, CancellationToken cancellationToken)
    {
        try
        {
            // Inside the try: services that fail to close fail the run.
            await using var scope = services.CreateAsyncScope();
            await function.RunAsync(scope.ServiceProvider, message, actions, cancellationToken);
            return true;
        }
        catch (Exception fault)
        {
            logger.FunctionFailed(fault, function.Name);
            return false;
        }
    }
}
