using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>A member of a JSON object: where in the body its name and its value stand, and what became of it.</summary>
internal struct Member
{
    private int nameStart;
    private int nameLength;
    private int valueStart;
    private int valueLength;
    private bool isNameEscaped;

    /// <summary>The value's first token, which tells its kind.</summary>
    public JsonTokenType Kind { get; private set; }

    /// <summary>Whether the value is a text that holds escapes.</summary>
    public bool IsValueEscaped { get; private set; }

    /// <summary>How many members the value holds, at any depth; they follow this one.</summary>
    public int Inner { get; private set; }

    /// <summary>Whether a reader has taken the value.</summary>
    public bool IsUnderstood { get; set; }

    /// <summary>Whether a reader has looked into the object that the value is.</summary>
    public bool IsOpened { get; set; }

    /// <summary>A member whose name the reader has just read.</summary>
    public static Member Named(in Utf8JsonReader reader) => new()
    {
        nameStart = (int)reader.TokenStartIndex + 1, nameLength = reader.ValueSpan.Length, isNameEscaped = reader.ValueIsEscaped,
    };

    /// <summary>Notes the value whose first token the reader has just read.</summary>
    public void BeginValue(in Utf8JsonReader reader) =>
        (valueStart, Kind, IsValueEscaped) = ((int)reader.TokenStartIndex, reader.TokenType, reader.ValueIsEscaped);

    /// <summary>Notes where the value ended.</summary>
    public void EndValue(in Utf8JsonReader reader, int inner) => (valueLength, Inner) = ((int)reader.BytesConsumed - valueStart, inner);

    /// <summary>The value as it stands in the body, a text with its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> ValueIn(ReadOnlySpan<byte> body) => body.Slice(valueStart, valueLength);

    /// <summary>The name as UTF-8, without escapes.</summary>
    /// <exception cref="InvalidOperationException">It is no Unicode.</exception>
    public readonly ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> body)
    {
        var name = body.Slice(nameStart, nameLength);
        if (!isNameEscaped)
            return System.Text.Unicode.Utf8.IsValid(name) ? name : throw new InvalidOperationException("The name is not UTF-8.");
        var reader = new Utf8JsonReader(body.Slice(nameStart - 1, nameLength + 2));
        reader.Read();
        var unescaped = new byte[nameLength];
        return unescaped.AsSpan(0, reader.CopyString(unescaped));
    }

    /// <summary>Whether the member has this name.</summary>
    /// <exception cref="InvalidOperationException">An escape in its own is no Unicode.</exception>
    public readonly bool IsNamed(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name) => isNameEscaped
        ? IsNamedInEscapes(body, name)
        : nameLength == name.Length && body.Slice(nameStart, nameLength).SequenceEqual(name);

    // What stands before the first escape tells most names apart already.
    private readonly bool IsNamedInEscapes(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name)
    {
        var own = body.Slice(nameStart, nameLength);
        return name.StartsWith(own[..own.IndexOf((byte)'\\')]) && NameIn(body).SequenceEqual(name);
    }
}
