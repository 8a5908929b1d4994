using System.Text.Json;
using JustCallFx.Core.Events;
using JustCallFx.Core.SetAside;

namespace JustCallFx.Core.Forgetting;

/// <summary>Tells whether an event in its form on the topic is about a contact, and removes what was set aside of it.</summary>
internal sealed class EventSearch(SetAsideStore setAside)
{
    /// <summary>Whether the event is about the contact.</summary>
    public async Task<bool> FindsAsync(ForgettingContact contact, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellationToken)
    {
        if (NumberSearch.Finds(contact.Number, cloudEvent.Span))
            return true;
        if (ReadUnrecognized(cloudEvent) is not { } told)
            return IsOfContact(contact, cloudEvent);
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

    private static bool IsOfContact(ForgettingContact contact, ReadOnlyMemory<byte> cloudEvent)
    {
        try
        {
            using var document = JsonDocument.Parse(cloudEvent);
            return document.RootElement is { ValueKind: JsonValueKind.Object } told
                && (Text(told, "subject") is { } subject && contact.ConversationIds.Contains(subject)
                    || (told.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                        && Text(data, "contactId") is { } id && contact.ContactIds.Contains(id)));
        }
        catch (JsonException)
        {
            return false; // No event; its number would have been found.
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
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
