using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Lets messages through that equal it in everything it names, letter for letter; or all, with <see cref="MatchAll"/>.</summary>
public sealed record CorrelationFilter
{
    /// <summary>Lets every message through; then nothing else may be named.</summary>
    public bool MatchAll { get; init; }

    /// <summary>The wanted subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The wanted correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The wanted message id.</summary>
    public string? MessageId { get; init; }

    /// <summary>The wanted content type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The wanted address.</summary>
    public string? To { get; init; }

    /// <summary>The wanted address for answers.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The wanted application properties; only properties of type string can equal them.</summary>
    public IReadOnlyDictionary<string, string>? Properties { get; init; }

    internal bool IsEmpty =>
        (Subject ?? CorrelationId ?? MessageId ?? ContentType ?? To ?? ReplyTo) is null && Properties is null or { Count: 0 };

    internal bool Matches(ServiceBusMessage message, string messageId) =>
        MatchAll ||
        (Equal(Subject, message.Subject) &&
            Equal(CorrelationId, message.CorrelationId) &&
            Equal(MessageId, messageId) &&
            Equal(ContentType, message.ContentType) &&
            Equal(To, message.To) &&
            Equal(ReplyTo, message.ReplyTo) &&
            PropertiesEqual(message.ApplicationProperties));

    private static bool Equal(string? wanted, string? found) => wanted is null || string.Equals(wanted, found, StringComparison.Ordinal);

    private bool PropertiesEqual(IDictionary<string, object> found)
    {
        if (Properties is null)
            return true;
        foreach (var (name, wanted) in Properties)
        {
            if (!found.TryGetValue(name, out var value) || value is not string text || !Equal(wanted, text))
                return false;
        }

        return true;
    }
}
