namespace JustCallFx.Fuzz;

/// <summary>Breaks bytes without knowing what they mean.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] Inserted =
    [
        [0xEF, 0xBB, 0xBF], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00], "\\ud800"u8.ToArray(), "\\"u8.ToArray(),
        "\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), "\u2028"u8.ToArray(), "/*x*/"u8.ToArray(),
    ];

    public static byte[] Of(byte[] body, byte[] other, Random random) => random.Next(6) switch
    {
        0 when body.Length > 0 => Flip(body, random),
        1 => body[..random.Next(body.Length + 1)],
        2 => [.. body.AsSpan(0, random.Next(body.Length + 1)), .. other.AsSpan(random.Next(other.Length + 1))],
        3 => [.. Inserted[0], .. body],
        4 => [.. body, .. Inserted[random.Next(Inserted.Length)]],
        _ => Insert(body, Inserted[random.Next(Inserted.Length)], random.Next(body.Length + 1)),
    };

    private static byte[] Flip(byte[] body, Random random)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
            body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
        return body;
    }

    private static byte[] Insert(byte[] body, byte[] inserted, int at) => [.. body.AsSpan(0, at), .. inserted, .. body.AsSpan(at)];
}
