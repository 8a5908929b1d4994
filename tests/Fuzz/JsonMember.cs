using System.Text.Json;

namespace JustCallFx.Fuzz;

/// <summary>Where a member of an object stands in a body: from its name to the end of its value.</summary>
internal readonly record struct JsonMember(int Start, int Value, int End)
{
    /// <summary>Every member at any depth; none for what is no JSON.</summary>
    public static List<JsonMember> In(ReadOnlySpan<byte> body)
    {
        var members = new List<JsonMember>();
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var start = (int)reader.TokenStartIndex;
                var ahead = reader;
                ahead.Read();
                var value = (int)ahead.TokenStartIndex;
                ahead.Skip();
                members.Add(new(start, value, (int)ahead.BytesConsumed));
            }
        }
        catch (JsonException)
        {
            members.Clear();
        }

        return members;
    }

    /// <summary>The value of some member of a body.</summary>
    public static byte[] AnyValue(byte[] body, Random random) =>
        In(body) is { Count: > 0 } members && members[random.Next(members.Count)] is var member ? body[member.Value..member.End] : "7"u8.ToArray();
}
