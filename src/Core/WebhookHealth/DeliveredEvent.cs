using System.Globalization;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What watching the webhook needs of a message on the topic.</summary>
/// <param name="Account">The account.</param>
/// <param name="Id">The event's id.</param>
/// <param name="ReceivedAt">When it arrived at the webhook.</param>
/// <param name="HappenedAt">When the event was, by JustCall's clock; null when that is not told.</param>
internal sealed record DeliveredEvent(Account Account, string Id, DateTimeOffset ReceivedAt, DateTimeOffset? HappenedAt)
{
    /// <summary>How much later than its event it came.</summary>
    public TimeSpan? Lateness => ReceivedAt - HappenedAt;

    /// <summary>Reads a message; null for an event that JustCall did not deliver itself.</summary>
    /// <exception cref="UnreadableEventException">It is no event of ours, or of no account of ours.</exception>
    public static DeliveredEvent? Read(ServiceBusReceivedMessage message, AccountDirectory accounts)
    {
        var account = Text(message, EventProperties.Account) is { } name && accounts.Find(name) is { } found && found.Name == name
            ? found
            : throw new UnreadableEventException("its account is none of those in the settings");
        if (Text(message, EventProperties.Origin) is not (EventProperties.FromWebhook or EventProperties.FromSpillover))
            return null;
        if (!DateTimeOffset.TryParse(
            Text(message, EventProperties.ReceivedAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var receivedAt))
            throw new UnreadableEventException($"its property {EventProperties.ReceivedAt} is missing or no time");
        return new(account, message.MessageId ?? "", receivedAt, EventTime.Of(message.Body.ToMemory().Span));
    }

    private static string? Text(ServiceBusReceivedMessage message, string name) =>
        message.ApplicationProperties.TryGetValue(name, out var value) ? value as string : null;
}
