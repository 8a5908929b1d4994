using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Host;

/// <summary>One run of a Service Bus function, with the messages that started it: one, or a batch.</summary>
internal sealed record ServiceBusFunctionRun(
    FunctionRun Context, IReadOnlyList<ServiceBusReceivedMessage> Messages, EmbeddedMessageActions Actions);
