using System.Collections.Immutable;
using System.Text.Json;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving;

/// <summary>The members of an object that no reader understood.</summary>
/// <param name="body">The whole text.</param>
/// <param name="members">What stands in the object, at any depth.</param>
internal readonly ref struct UnknownFields(ReadOnlySpan<byte> body, ReadOnlySpan<Member> members) : IUnknownFields
{
    private readonly ReadOnlySpan<byte> body = body;
    private readonly ReadOnlySpan<Member> members = members;

    /// <inheritdoc />
    public void WriteTo(Utf8JsonWriter json, ImmutableArray<byte[]> ours)
    {
        for (var at = 0; at < members.Length; at = Next(at))
        {
            if (!IsLeft(at))
                continue;
            json.WritePropertyName(Free(members[at].NameIn(body), ours));
            if (members[at].IsOpened)
                In(at).WriteObject(json);
            else
                JsonCopy.Write(json, members[at].ValueIn(body));
        }
    }

    private void WriteObject(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteTo(json, []);
        json.WriteEndObject();
    }

    // A member of the sender's that is called like one of ours gets underscores until no other is called so.
    private ReadOnlySpan<byte> Free(ReadOnlySpan<byte> name, ImmutableArray<byte[]> ours)
    {
        if (!IsAmong(ours, name))
            return name;
        byte[] free = [(byte)'_', .. name];
        while (IsAmong(ours, free) || Tells(free, from: 0))
            free = [(byte)'_', .. free];
        return free;
    }

    // Of several members of one name the last counts; of an object that a reader looked into, what it left.
    private bool IsLeft(int at) =>
        !members[at].IsUnderstood
        && (!members[at].IsOpened || In(at).IsAnyLeft())
        && !Tells(members[at].NameIn(body), from: Next(at));

    private bool IsAnyLeft()
    {
        for (var at = 0; at < members.Length; at = Next(at))
        {
            if (IsLeft(at))
                return true;
        }

        return false;
    }

    private bool Tells(ReadOnlySpan<byte> name, int from)
    {
        for (var at = from; at < members.Length; at = Next(at))
        {
            if (members[at].IsNamed(body, name))
                return true;
        }

        return false;
    }

    private int Next(int at) => at + 1 + members[at].Inner;

    private UnknownFields In(int at) => new(body, members.Slice(at + 1, members[at].Inner));

    private static bool IsAmong(ImmutableArray<byte[]> names, ReadOnlySpan<byte> name)
    {
        foreach (var one in names)
        {
            if (name.SequenceEqual(one))
                return true;
        }

        return false;
    }
}
