using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Publishing;

/// <summary>
/// Spans around messages, after OpenTelemetry's conventions for Azure Service Bus. A message names the span that sent it in its property
/// <see cref="EventProperties.TraceParent"/>, so its trace goes on wherever and whenever it is received: by another process, after hours
/// in a queue or a table.
/// </summary>
public static class MessageSpans
{
    private const string System = "servicebus";
    private const string SendOperation = "send";
    private const string ProcessOperation = "process";

    /// <summary>Begins the span of the work on a message; null while nobody listens.</summary>
    /// <param name="destination">The topic or queue.</param>
    /// <param name="subscription">The topic's subscription; null for a queue.</param>
    /// <param name="message">The message.</param>
    public static Activity? Process(string destination, string? subscription, ServiceBusReceivedMessage message)
    {
        if (!JustCallFxTelemetry.Source.HasListeners())
            return null;
        var trace = message.ApplicationProperties.GetValueOrDefault(EventProperties.TraceParent) as string;
        return Begin(ActivityNames.Process(destination), ActivityKind.Consumer, trace)?
            .SetTag(SemanticAttributes.MessagingSystem, System)
            .SetTag(SemanticAttributes.MessagingOperationType, ProcessOperation)
            .SetTag(SemanticAttributes.MessagingOperationName, ProcessOperation)
            .SetTag(SemanticAttributes.MessagingDestinationName, destination)
            .SetTag(SemanticAttributes.MessagingSubscriptionName, subscription)
            .SetTag(SemanticAttributes.MessagingMessageId, message.MessageId)
            .SetTag(SemanticAttributes.MessagingConversationId, message.CorrelationId)
            .SetTag(SemanticAttributes.MessagingDeliveryCount, message.DeliveryCount)
            .SetTag(SemanticAttributes.MessagingEnqueuedTime, message.EnqueuedTime.ToUnixTimeSeconds());
    }

    /// <summary>Notes how a span failed, in one of a few words.</summary>
    public static void Fail(this Activity? span, string errorType) =>
        span?.SetTag(SemanticAttributes.ErrorType, errorType).SetStatus(ActivityStatusCode.Error);

    /// <summary>Sends a message within a span of its own, which the message names from then on.</summary>
    /// <exception cref="ServiceBusException">The broker has not taken it.</exception>
    internal static Task SendTracedAsync(
        this ServiceBusSender sender, string destination, ServiceBusMessage message, CancellationToken cancellationToken) =>
        JustCallFxTelemetry.Source.HasListeners()
            ? SendWithinSpanAsync(sender, destination, message, cancellationToken)
            : sender.SendMessageAsync(message, cancellationToken);

    private static async Task SendWithinSpanAsync(
        ServiceBusSender sender, string destination, ServiceBusMessage message, CancellationToken cancellationToken)
    {
        using var span = Send(destination, message);
        try
        {
            await sender.SendMessageAsync(message, cancellationToken);
        }
        catch (Exception fault)
        {
            span.Fail(fault.GetType().FullName!);
            throw;
        }
    }

    private static Activity? Send(string destination, ServiceBusMessage message)
    {
        var trace = message.ApplicationProperties.TryGetValue(EventProperties.TraceParent, out var named) ? named as string : null;
        if (Begin(ActivityNames.Send(destination), ActivityKind.Producer, trace) is not { } span)
            return null;
        message.ApplicationProperties[EventProperties.TraceParent] = span.Id!;
        return span
            .SetTag(SemanticAttributes.MessagingSystem, System)
            .SetTag(SemanticAttributes.MessagingOperationType, SendOperation)
            .SetTag(SemanticAttributes.MessagingOperationName, SendOperation)
            .SetTag(SemanticAttributes.MessagingDestinationName, destination)
            .SetTag(SemanticAttributes.MessagingMessageId, message.MessageId)
            .SetTag(SemanticAttributes.MessagingConversationId, message.CorrelationId);
    }

    // Whoever is in the message's trace already knows better where the work belongs: in Azure the host's own span of the delivery, which
    // has the message's as its parent, or the span of the work that sends the message on. All else, a timer above all, is another trace.
    private static Activity? Begin(string name, ActivityKind kind, string? trace) =>
        ActivityContext.TryParse(trace, null, isRemote: true, out var named) && Activity.Current?.TraceId != named.TraceId
            ? JustCallFxTelemetry.Source.StartActivity(name, kind, named)
            : JustCallFxTelemetry.Source.StartActivity(name, kind);
}
