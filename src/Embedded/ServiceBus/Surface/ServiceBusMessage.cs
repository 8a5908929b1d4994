using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message to be sent.</summary>
public class ServiceBusMessage
{
    private const int LongestMessageId = 128;

    private string? messageId;
    private TimeSpan timeToLive = TimeSpan.MaxValue;

    /// <summary>A message with an empty body.</summary>
    public ServiceBusMessage() : this(default(ReadOnlyMemory<byte>))
    {
    }

    /// <summary>A message whose body is the text in UTF-8.</summary>
    public ServiceBusMessage(string body) : this(new BinaryData(body))
    {
    }

    /// <summary>A message with these bytes as its body.</summary>
    public ServiceBusMessage(ReadOnlyMemory<byte> body) : this(BinaryData.FromBytes(body))
    {
    }

    /// <summary>A message with this body.</summary>
    public ServiceBusMessage(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body;
    }

    /// <summary>
    /// The same message once more, to be sent again: all that its sender said, with what receivers changed, but not why it was dead-lettered.
    /// </summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        Body = receivedMessage.Body;
        messageId = receivedMessage.MessageId;
        Subject = receivedMessage.Subject;
        CorrelationId = receivedMessage.CorrelationId;
        ContentType = receivedMessage.ContentType;
        To = receivedMessage.To;
        ReplyTo = receivedMessage.ReplyTo;
        timeToLive = receivedMessage.TimeToLive;
        ScheduledEnqueueTime = receivedMessage.ScheduledEnqueueTime;
        foreach (var (name, value) in receivedMessage.ApplicationProperties)
        {
            if (name is not (DeadLetter.ReasonProperty or DeadLetter.DescriptionProperty))
                ApplicationProperties[name] = value;
        }
    }

    /// <summary>What is sent.</summary>
    public BinaryData Body { get; set; }

    /// <summary>The sender's name for the message, 1 to 128 characters; the broker gives one when it is not set.</summary>
    /// <exception cref="ArgumentException">The value is empty or longer.</exception>
    public string? MessageId
    {
        get => messageId;
        set
        {
            if (string.IsNullOrEmpty(value) || value.Length > LongestMessageId)
                throw new ArgumentException(
                    $"A MessageId has 1 to {LongestMessageId} characters, this one has {value?.Length ?? 0}.", nameof(value));
            messageId = value;
        }
    }

    /// <summary>What the message is about; subscriptions filter on it.</summary>
    public string? Subject { get; set; }

    /// <summary>What the message belongs to.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The media type of the body.</summary>
    public string? ContentType { get; set; }

    /// <summary>An address that the sender has in mind; the broker does not use it.</summary>
    public string? To { get; set; }

    /// <summary>Where an answer is expected.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>How long after it was enqueued the message may be delivered; for ever when not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan TimeToLive
    {
        get => timeToLive;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            timeToLive = value;
        }
    }

    /// <summary>When the broker is to enqueue the message, in UTC; at once when it is not set or has passed.</summary>
    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    /// <summary>
    /// The sender's own properties: bool, the integer and floating types, decimal, char, string, Guid, Uri,
    /// DateTime (arrives in UTC, to the millisecond), DateTimeOffset (arrives in UTC) and TimeSpan.
    /// </summary>
    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

    /// <summary>The message id.</summary>
    public override string ToString() => $"{{MessageId:{MessageId}}}";
}
