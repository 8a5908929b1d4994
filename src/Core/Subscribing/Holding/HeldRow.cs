using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>
/// The row of a held event: all that its message will say. The key begins with the time at which the event arrived at the webhook,
/// so that the oldest come first and an event that is held again waits in its old place.
/// </summary>
internal static class HeldRow
{
    public const string ArrivedAt = nameof(ArrivedAt);

    public const string Body = nameof(Body);
    private const string Properties = nameof(Properties);

    public static TableEntity Of(string subscriber, ServiceBusReceivedMessage received)
    {
        var message = AddressedMessage.To(subscriber, received, TriesSoFar.None);
        var arrivedAt = ArrivalOf(received);
        var row = new TableEntity(subscriber, KeyOf(arrivedAt, received))
        {
            [ArrivedAt] = arrivedAt,
            [nameof(message.MessageId)] = message.MessageId,
            [nameof(message.Subject)] = message.Subject,
            [nameof(message.CorrelationId)] = message.CorrelationId,
            [nameof(message.ContentType)] = message.ContentType,
            [Properties] = JsonSerializer.Serialize(Texts(message.ApplicationProperties), HeldJson.Default.DictionaryStringString),
            // Not since when our store fails: it has just taken this.
            [nameof(TriesSoFar.Failed)] = TriesSoFar.Of(received.ApplicationProperties).Failed,
        };
        Chunks.Write(row, Body, message.Body.ToMemory());
        return row;
    }

    public static HeldEvent Read(TableEntity row)
    {
        var message = new ServiceBusMessage(Chunks.Read(row, Body))
        {
            Subject = row.GetString(nameof(ServiceBusMessage.Subject)),
            CorrelationId = row.GetString(nameof(ServiceBusMessage.CorrelationId)),
            ContentType = row.GetString(nameof(ServiceBusMessage.ContentType)),
        };
        if (row.GetString(nameof(ServiceBusMessage.MessageId)) is { } id)
            message.MessageId = id;
        foreach (var (name, value) in JsonSerializer.Deserialize(row.GetString(Properties), HeldJson.Default.DictionaryStringString)!)
            message.ApplicationProperties[name] = value;
        new TriesSoFar(row.GetInt32(nameof(TriesSoFar.Failed)) ?? 0).WriteTo(message.ApplicationProperties);
        return new(row.PartitionKey, row.RowKey, row.ETag, message);
    }

    private static string KeyOf(DateTimeOffset arrivedAt, ServiceBusReceivedMessage received) =>
        string.Create(CultureInfo.InvariantCulture, $"{arrivedAt.UtcTicks:D19}|{TableKey.Of(received.MessageId ?? "")}");

    private static DateTimeOffset ArrivalOf(ServiceBusReceivedMessage received) =>
        received.ApplicationProperties.GetValueOrDefault(EventProperties.ReceivedAt) is string text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : received.EnqueuedTime;

    // All that we publish are texts.
    private static Dictionary<string, string> Texts(IDictionary<string, object> properties) =>
        properties.ToDictionary(property => property.Key, property => Convert.ToString(property.Value, CultureInfo.InvariantCulture) ?? "");
}
