using System.Reflection;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Host;

/// <summary>One Service Bus function, and how it is run for a message.</summary>
internal sealed class ServiceBusFunction
{
    private const string DefaultConnection = "AzureWebJobsServiceBus";

    private readonly FunctionMethod function;
    private readonly ServiceBusTriggerAttribute trigger;
    private readonly Func<ServiceBusFunctionRun, object?>[] bindings;

    /// <exception cref="InvalidOperationException">A parameter is of a type that this host does not bind.</exception>
    public ServiceBusFunction(FunctionMethod function)
    {
        this.function = function;
        trigger = function.ServiceBus!;
        Entity = EntityOf(trigger);
        bindings = [.. function.Parameters.Select(Binding)];
    }

    public string Name => function.Name;

    /// <summary>The path of the queue or subscription.</summary>
    public string Entity { get; }

    /// <summary>Whether a message is completed when the function returned without having settled it.</summary>
    public bool Completes => trigger.AutoCompleteMessages;

    /// <summary>Whether the function takes several messages at once.</summary>
    public bool IsBatched => trigger.IsBatched;

    public static string EntityOf(ServiceBusTriggerAttribute trigger) =>
        trigger.QueueName ?? $"{trigger.TopicName}/Subscriptions/{trigger.SubscriptionName}";

    /// <exception cref="InvalidOperationException">The topology has no such queue or subscription.</exception>
    public void ThrowIfMissingIn(EmbeddedBroker broker)
    {
        if (!broker.Has(Entity))
            throw new InvalidOperationException(
                $"{function.EntryPoint}: found no queue or subscription {Entity}; wanted one that topology.json lists. Correct the trigger, or add it there.");
    }

    /// <exception cref="InvalidOperationException">The setting that holds the connection is missing.</exception>
    public string ConnectionIn(IConfiguration configuration)
    {
        var setting = trigger.Connection ?? DefaultConnection;
        return configuration[setting]
            ?? throw new InvalidOperationException($"{function.EntryPoint}: the setting {setting}, which holds its connection, is missing.");
    }

    public Task RunAsync(
        IServiceProvider services,
        IReadOnlyList<ServiceBusReceivedMessage> messages,
        EmbeddedMessageActions actions,
        CancellationToken cancellationToken)
    {
        var run = new ServiceBusFunctionRun(new FunctionRun(function, services, cancellationToken), messages, actions);
        var arguments = new object?[bindings.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = bindings[i](run);
        return function.InvokeAsync(services, arguments);
    }

    private Func<ServiceBusFunctionRun, object?> Binding(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(ServiceBusReceivedMessage) && !IsBatched => run => run.Messages[0],
        var type when type == typeof(ServiceBusReceivedMessage[]) && IsBatched => run => run.Messages.ToArray(),
        var type when type == typeof(ServiceBusMessageActions) => run => run.Actions,
        var type when type == typeof(FunctionContext) => run => run.Context,
        var type when type == typeof(CancellationToken) => run => run.Context.CancellationToken,
        var type => throw new InvalidOperationException(
            $"{function.EntryPoint}: parameter {parameter.Name} is of type {type}, which this host does not bind to {(IsBatched ? "a batch of messages" : "a message")}."),
    };
}
