using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// Reads the members of a JSON object tolerantly (contract §3, §11): texts where numbers were expected and the reverse, absent, null and
/// empty alike; of several members of one name the last counts. What nobody asked for, or what came in a form that nobody understood, is
/// left as unknown.
/// </summary>
/// <param name="body">The whole text.</param>
/// <param name="json">The object's part of it.</param>
/// <param name="members">What stands in the object, at any depth.</param>
internal readonly ref struct Fields(ReadOnlySpan<byte> body, ReadOnlySpan<byte> json, Span<Member> members)
{
    private const int None = -1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> body = body;
    private readonly Span<Member> members = members;

    /// <summary>The object as it came.</summary>
    public ReadOnlySpan<byte> Json { get; } = json;

    /// <summary>Whether it is an object, be it an empty one.</summary>
    public bool IsObject => !Json.IsEmpty;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => members.IsEmpty;

    /// <summary>What was not understood.</summary>
    public UnknownFields Unknown => new(body, members);

    /// <summary>Whether there is a member of this name that is not null.</summary>
    public bool Has(ReadOnlySpan<byte> name) => Find(name) != None;

    /// <summary>A text or number as text; null when absent, null, blank or of another kind.</summary>
    public string? Text(ReadOnlySpan<byte> name)
    {
        if (!TryDecode(name, out var at, out var text))
            return null;
        members[at].IsUnderstood = true;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A number without fraction, also written as text; null for anything else.</summary>
    public long? Whole(ReadOnlySpan<byte> name)
    {
        if (!TryDecode(name, out var at, out var text))
            return null;
        var isWhole = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
        members[at].IsUnderstood |= isWhole || string.IsNullOrWhiteSpace(text);
        return isWhole ? (long)number : null;
    }

    /// <summary>A yes or no, also written as text; no when absent.</summary>
    public bool IsSet(ReadOnlySpan<byte> name)
    {
        var at = Find(name);
        if (at == None || members[at].Kind is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.String))
            return false;
        members[at].IsUnderstood = true;
        return members[at].Kind == JsonTokenType.True
            || (members[at].Kind == JsonTokenType.String && string.Equals(Decoded(members[at]), "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The texts of a list, or the one text; none when absent, null or of another kind.</summary>
    public ImmutableArray<string> Texts(ReadOnlySpan<byte> name)
    {
        var at = Find(name);
        if (at == None || members[at].Kind is not (JsonTokenType.String or JsonTokenType.StartArray))
            return [];
        var isList = members[at].Kind == JsonTokenType.StartArray;
        var areTexts = true;
        var texts = isList ? TextsOf(members[at].ValueIn(body), out areTexts) : [Decoded(members[at])];
        members[at].IsUnderstood |= areTexts;
        return texts is [""] ? [] : texts;
    }

    /// <summary>A member that is an object itself; an empty one, without JSON, when absent or of another kind.</summary>
    public Fields Object(ReadOnlySpan<byte> name)
    {
        var at = Find(name);
        if (at == None || members[at].Kind != JsonTokenType.StartObject)
            return default;
        members[at].IsOpened = true;
        return new Fields(body, members[at].ValueIn(body), members.Slice(at + 1, members[at].Inner));
    }

    /// <summary>What is read from the objects of a list; none when absent or of another kind. What is in them counts as understood.</summary>
    public ImmutableArray<TItem> Objects<TItem>(ReadOnlySpan<byte> name, Func<Fields, TItem?> read)
        where TItem : struct
    {
        var at = Find(name);
        if (at == None || members[at].Kind != JsonTokenType.StartArray)
            return [];
        List<TItem>? items = null;
        var list = members[at].ValueIn(body);
        var reader = new Utf8JsonReader(list);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            using var table = MemberTable.Read(list[start..(int)reader.BytesConsumed]);
            if (read(table.Fields) is { } item)
                (items ??= []).Add(item);
        }

        members[at].IsUnderstood = reader.TokenType == JsonTokenType.EndArray;
        return members[at].IsUnderstood && items is not null ? [.. items] : [];
    }

    /// <summary>Counts a member as understood whose value says nothing that is not said elsewhere.</summary>
    public void PassOver(ReadOnlySpan<byte> name)
    {
        var at = Find(name);
        if (at != None)
            members[at].IsUnderstood = true;
    }

    // The last of its name; none also for null, which is understood without a reader.
    private int Find(ReadOnlySpan<byte> name)
    {
        var found = None;
        for (var at = 0; at < members.Length; at += 1 + members[at].Inner)
        {
            if (members[at].IsNamed(body, name))
                found = at;
        }

        if (found == None || members[found].Kind != JsonTokenType.Null)
            return found;
        members[found].IsUnderstood = true;
        return None;
    }

    private bool TryDecode(ReadOnlySpan<byte> name, out int at, [NotNullWhen(true)] out string? text)
    {
        at = Find(name);
        text = at == None
            ? null
            : members[at].Kind switch
            {
                JsonTokenType.String => Decoded(members[at]),
                JsonTokenType.Number => Strict.GetString(members[at].ValueIn(body)),
                _ => null,
            };
        return text is not null;
    }

    private string Decoded(in Member member)
    {
        var quoted = member.ValueIn(body);
        if (!member.IsValueEscaped)
            return Strict.GetString(quoted[1..^1]);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    private static ImmutableArray<string> TextsOf(ReadOnlySpan<byte> list, out bool areTexts)
    {
        List<string>? texts = null;
        areTexts = true;
        var reader = new Utf8JsonReader(list);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } text)
                (texts ??= []).Add(text);
            areTexts &= reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
            reader.Skip();
        }

        return texts is null ? [] : [.. texts];
    }
}
