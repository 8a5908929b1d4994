using System.Globalization;
using System.Text.Json;
using JustCallFx.Core.Events;
using JustCallFx.Core.SetAside;

namespace JustCallFx.Core.Forgetting;

/// <summary>Tells whether an event in its form on the topic is about a contact, and removes what was set aside of it.</summary>
internal sealed class EventSearch(SetAsideStore setAside)
{
    /// <summary>Whether the event is about the contact, of the same account, and not of after the time until which all is forgotten.</summary>
    public async Task<bool> FindsAsync(ForgettingContact contact, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellationToken)
    {
        using var document = Parse(cloudEvent);
        if (document is not null && (TimeOf(document.RootElement) > contact.At || IsOfAnother(contact.Account, document.RootElement)))
            return false;
        if (NumberSearch.Finds(contact.Number, cloudEvent.Span))
            return true;
        if (ReadUnrecognized(cloudEvent) is not { } told)
            return document is not null && IsOfContact(contact, document.RootElement);
        return NumberSearch.Finds(contact.Number, told.Raw.Span)
            || (told.SetAside is { } key && await RemoveSetAsideAsync(contact, key, cancellationToken));
    }

    /// <summary>Removes what was set aside under a key if it is about the contact; false when it is not.</summary>
    public async Task<bool> RemoveSetAsideAsync(ForgettingContact contact, string key, CancellationToken cancellationToken)
    {
        if (await setAside.ReadAsync(key, cancellationToken) is not { } whole || !await FindsAsync(contact, whole, cancellationToken))
            return false;
        await setAside.RemoveAsync(key, cancellationToken);
        return true;
    }

    private static bool IsOfContact(ForgettingContact contact, JsonElement told) =>
        (Text(told, "subject") is { } subject && contact.ConversationIds.Contains(subject))
        || (told.ValueKind == JsonValueKind.Object && told.TryGetProperty("data", out var data)
            && Text(data, "contactId") is { } id && contact.ContactIds.Contains(id));

    private static bool IsOfAnother(string account, JsonElement told) =>
        Text(told, "source") is { } source && source != $"{CloudEvent.SourcePrefix}{account}";

    private static DateTimeOffset? TimeOf(JsonElement told) =>
        DateTimeOffset.TryParse(Text(told, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // What is no JSON is no event; a number in it is found all the same.
    private static JsonDocument? Parse(ReadOnlyMemory<byte> cloudEvent)
    {
        try
        {
            return JsonDocument.Parse(cloudEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Unrecognized? ReadUnrecognized(ReadOnlyMemory<byte> cloudEvent)
    {
        try
        {
            return CloudEvent.Read<Unrecognized>(cloudEvent, Unrecognized.EventName).Event;
        }
        catch (Exception other) when (other is UnreadableEventException or NewerSchemaException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
