using JustCallFx.TestKit;

namespace JustCallFx.Fuzz;

/// <summary>The bodies that cases start from.</summary>
internal sealed class Bodies
{
    private readonly byte[][] all = [.. Corpus.In("help").Concat(Corpus.In("developer")).Select(path => Canary.PlantIn(Corpus.Read(path)))];

    public byte[] Any(Random random) => random.Next(40) == 0 ? Odd(random) : (byte[])all[random.Next(all.Length)].Clone();

    private static byte[] Odd(Random random) => random.Next(6) switch
    {
        0 => [],
        1 => "{}"u8.ToArray(),
        2 => "[]"u8.ToArray(),
        3 => "null"u8.ToArray(),
        4 => """{"event":"sms.received","data":{}}"""u8.ToArray(),
        _ => RandomBytes(random),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 600)];
        random.NextBytes(bytes);
        return bytes;
    }
}
