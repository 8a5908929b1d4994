namespace JustCallFx.Core.Telemetry;

/// <summary>
/// The register of attributes that OpenTelemetry's semantic conventions name, for HTTP and for messaging with Azure Service Bus. Those
/// that may hold a number or a secret, <c>url.full</c>, <c>url.path</c> and <c>url.query</c>, are left out on purpose.
/// </summary>
public static class SemanticAttributes
{
    /// <summary>What went wrong, in one of a few words; only on spans that failed.</summary>
    public const string ErrorType = "error.type";

    /// <summary>The HTTP method.</summary>
    public const string HttpRequestMethod = "http.request.method";

    /// <summary>The HTTP status of the answer, a whole number.</summary>
    public const string HttpResponseStatusCode = "http.response.status_code";

    /// <summary>The route's template.</summary>
    public const string HttpRoute = "http.route";

    /// <summary>The topic or queue.</summary>
    public const string MessagingDestinationName = "messaging.destination.name";

    /// <summary>The subscription that a message was received from.</summary>
    public const string MessagingSubscriptionName = "messaging.destination.subscription.name";

    /// <summary>The message's correlation id, with us the conversation.</summary>
    public const string MessagingConversationId = "messaging.message.conversation_id";

    /// <summary>The message's id, with us the event or the reply.</summary>
    public const string MessagingMessageId = "messaging.message.id";

    /// <summary>What is done with a message, as the client's method is called.</summary>
    public const string MessagingOperationName = "messaging.operation.name";

    /// <summary>What kind of thing is done with a message: <c>send</c> or <c>process</c>.</summary>
    public const string MessagingOperationType = "messaging.operation.type";

    /// <summary>How often the message was delivered, a whole number.</summary>
    public const string MessagingDeliveryCount = "messaging.servicebus.message.delivery_count";

    /// <summary>When the broker took the message, in seconds since 1970.</summary>
    public const string MessagingEnqueuedTime = "messaging.servicebus.message.enqueued_time";

    /// <summary>The messaging system, always <c>servicebus</c>.</summary>
    public const string MessagingSystem = "messaging.system";

    /// <summary>The host that is asked.</summary>
    public const string ServerAddress = "server.address";

    /// <summary>Its port.</summary>
    public const string ServerPort = "server.port";

    /// <summary>The path, with names in braces for what differs.</summary>
    public const string UrlTemplate = "url.template";
}
