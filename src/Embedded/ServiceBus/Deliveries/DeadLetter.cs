using System.Globalization;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What tells of a dead-lettered message why it is one: two application properties, named as in Service Bus.</summary>
internal static class DeadLetter
{
    public const string ReasonProperty = "DeadLetterReason";
    public const string DescriptionProperty = "DeadLetterErrorDescription";

    private const int LongestText = 4096;

    /// <summary>The changes that dead-letter a message on its receiver's wish.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Reason or description has more than 4096 characters.</exception>
    /// <exception cref="InvalidOperationException">The properties give another reason or description than the arguments.</exception>
    public static byte[] Because(IDictionary<string, object>? properties, string? reason, string? description)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason?.Length ?? 0, LongestText, nameof(reason));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(description?.Length ?? 0, LongestText, nameof(description));
        var changes = properties is null ? [] : new Dictionary<string, object>(properties);
        Set(changes, ReasonProperty, reason);
        Set(changes, DescriptionProperty, description);
        return PropertyCodec.Encode(changes);
    }

    /// <summary>The changes that dead-letter a message which was delivered too often.</summary>
    public static byte[] DeliveredTooOften(int deliveries) => Because(
        null,
        "MaxDeliveryCountExceeded",
        string.Create(CultureInfo.InvariantCulture, $"Message could not be consumed after {deliveries} delivery attempts."));

    /// <summary>The changes that dead-letter a message whose time to live is over.</summary>
    public static byte[] Expired() => Because(null, "TTLExpiredException", "The message expired and was dead lettered.");

    private static void Set(Dictionary<string, object> changes, string property, string? value)
    {
        if (value is null)
            return;
        if (!changes.TryAdd(property, value) && !value.Equals(changes[property]))
            throw new InvalidOperationException(
                $"{property} is given twice: '{changes[property]}' among the properties, '{value}' as argument.");
    }
}
