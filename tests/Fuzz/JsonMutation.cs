using System.Text;

namespace JustCallFx.Fuzz;

/// <summary>Changes one member of a JSON body: its value's type, its presence, its number. What is no JSON stays as it is.</summary>
internal static class JsonMutation
{
    public static byte[] Of(byte[] body, byte[] other, Random random)
    {
        var members = JsonMember.In(body);
        if (members.Count == 0)
            return body;
        var member = members[random.Next(members.Count)];
        return random.Next(6) switch
        {
            0 => Replace(body, member.Start..member.End, "\"gone\":0"u8),
            1 => Replace(body, member.Start..member.Start, [.. body.AsSpan(member.Start..member.End), (byte)',']),
            2 => Replace(body, member.Start..member.Start, [.. Name(body, member), .. JsonValues.Any(random), (byte)',']),
            3 => Replace(body, member.Value..member.End, JsonMember.AnyValue(other, random)),
            4 => Escaped(body, member, random),
            _ => Replace(body, member.Value..member.End, JsonValues.Any(random)),
        };
    }

    private static ReadOnlySpan<byte> Name(byte[] body, JsonMember member) => body.AsSpan(member.Start..member.Value);

    // The same text with every character escaped means the same.
    private static byte[] Escaped(byte[] body, JsonMember member, Random random)
    {
        var value = body.AsSpan(member.Value..member.End);
        if (value is not [(byte)'"', .., (byte)'"'] || value.Contains((byte)'\\') || random.Next(4) == 0)
            return Replace(body, member.Value..member.Value, "\t \r\n"u8);
        var escaped = string.Concat(Encoding.UTF8.GetString(value[1..^1]).Select(letter => $"\\u{(int)letter:x4}"));
        return Replace(body, member.Value..member.End, Encoding.UTF8.GetBytes($"\"{escaped}\""));
    }

    private static byte[] Replace(byte[] body, Range where, ReadOnlySpan<byte> by)
    {
        var (start, length) = where.GetOffsetAndLength(body.Length);
        return [.. body.AsSpan(0, start), .. by, .. body.AsSpan(start + length)];
    }
}
