using System.Text.Json;

namespace JustCallFx.Fuzz;

/// <summary>What a body's top level says, read by other means than the product's.</summary>
/// <param name="IsJson">Whether it is JSON.</param>
/// <param name="IsReadable">Whether every text that the signature or the ping depends on is Unicode.</param>
/// <param name="HasData">Whether it tells anything: no object, or one with event data.</param>
/// <param name="Type">Its <c>type</c>.</param>
/// <param name="Url">Its <c>webhook_url</c>.</param>
internal readonly record struct EnvelopeOf(bool IsJson, bool IsReadable, bool HasData, string? Type, string? Url)
{
    public static EnvelopeOf Body(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Object(document.RootElement);
        }
        catch (JsonException)
        {
            return new(IsJson: false, IsReadable: false, HasData: !body.IsEmpty, null, null);
        }
    }

    private static EnvelopeOf Object(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new(IsJson: true, IsReadable: true, HasData: true, null, null);
        // Also texts that nothing depends on: a reader may refuse the whole for one of them. The last of several of one name counts.
        var members = new Dictionary<string, JsonElement>();
        var isReadable = true;
        foreach (var member in root.EnumerateObject())
        {
            var name = Text(() => member.Name);
            isReadable &= name is not null && (member.Value.ValueKind != JsonValueKind.String || Text(member.Value.GetString) is not null);
            members[name ?? ""] = member.Value;
        }

        return new(IsJson: true, isReadable, HasEventData(members.GetValueOrDefault("data")), Text(members, "type"), Text(members, "webhook_url"));
    }

    private static bool HasEventData(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => false,
        JsonValueKind.Object => data.EnumerateObject().Any(),
        _ => true,
    };

    private static string? Text(Dictionary<string, JsonElement> members, string name) =>
        members.GetValueOrDefault(name) is { ValueKind: JsonValueKind.String } value ? Text(value.GetString) : null;

    // Null for a text that is not Unicode.
    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
