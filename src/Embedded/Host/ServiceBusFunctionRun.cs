using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Host;

/// <summary>One run of a Service Bus function, with the message that started it.</summary>
internal sealed record ServiceBusFunctionRun(FunctionRun Context, ServiceBusReceivedMessage Message, EmbeddedMessageActions Actions);
