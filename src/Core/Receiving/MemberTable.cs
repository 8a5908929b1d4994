using System.Buffers;
using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// Where the members of a JSON text stand, remembered in one forward pass: nothing is decoded or copied, and nothing is allocated
/// but the table, which is lent by a pool.
/// </summary>
internal ref struct MemberTable : IDisposable
{
    private const int UsuallyEnough = 64;

    private readonly ReadOnlySpan<byte> json;
    private Member[] members = ArrayPool<Member>.Shared.Rent(UsuallyEnough);
    private int count;

    private MemberTable(ReadOnlySpan<byte> json) => this.json = json;

    /// <summary>Whether the value is an object.</summary>
    public bool IsObject { get; private set; }

    /// <summary>The object's members; none for another value. They live as long as the table.</summary>
    public readonly Fields Fields => new(json, json, members.AsSpan(0, count));

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is not one JSON value and nothing else, or is nested more than 64 deep.</exception>
    public static MemberTable Read(ReadOnlySpan<byte> json)
    {
        var table = new MemberTable(json);
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            table.IsObject = reader.TokenType == JsonTokenType.StartObject;
            if (table.IsObject)
                table.ReadMembers(ref reader);
            else
                reader.Skip();
            // Anything but white space behind the value throws.
            reader.Read();
            return table;
        }
        catch (JsonException)
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Gives the table back.</summary>
    public void Dispose()
    {
        ArrayPool<Member>.Shared.Return(members);
        (members, count) = ([], 0);
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = Add(Member.Named(reader));
            reader.Read();
            members[at].BeginValue(reader);
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadMembers(ref reader);
            else
                reader.Skip();
            members[at].EndValue(reader, inner: count - at - 1);
        }
    }

    private int Add(in Member member)
    {
        if (count == members.Length)
            Grow();
        members[count] = member;
        return count++;
    }

    private void Grow()
    {
        var more = ArrayPool<Member>.Shared.Rent(count * 2);
        members.CopyTo(more, 0);
        ArrayPool<Member>.Shared.Return(members);
        members = more;
    }
}
