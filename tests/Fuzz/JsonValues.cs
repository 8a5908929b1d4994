using System.Text;

namespace JustCallFx.Fuzz;

/// <summary>Values that a reader may trip over.</summary>
internal static class JsonValues
{
    private static readonly byte[][] Plain =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "1", "1.50", "1e3", "1e400", "-1e-400", "123456789012345678901234567890", "9007199254740993",
            "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"\\u202e\"", "\"a:b/c\\\\d#e?f\"",
            "[]", "{}", "[{}]", "[null]", "[[]]", "{\"\":\"\"}", "[\"https://a.example/1\",null,7]",
            "\"sms.received\"", "\"call.missed\"", "\"voicemail.received\"", "\"contact.updated\"", "\"jc.contact_status_updated\"", "\"sms.exploded\"",
            "\"+19995550123\"", "\"19995550123\"", "\"(999) 555-0123\"", "\"anonymous\"", "\"12345\"", "\"+\"", "\"+999999999999999999999\"",
            "\"2026-03-12T14:30:00Z\"", "\"2026-03-12 14:30:00\"", "\"2026-03-12T14:30:00.123456789Z\"", "\"2026-03-12T14:30:00+14:00\"",
            "\"0001-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-02-30T00:00:00Z\"",
            "\"2026-03-12\"", "1773325800", "1773325800000", "-1", "253402300800", "\"1773325800\"",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Any(Random random) => random.Next(12) switch
    {
        0 => Nested(random.Next(2) == 0 ? random.Next(50, 70) : random.Next(1, 400), random.Next(2) == 0),
        1 => Encoding.UTF8.GetBytes($"\"{new string('x', random.Next(1, 8_000))}\""),
        2 => [(byte)'"', (byte)random.Next(0x80, 0x100), (byte)random.Next(0x100), (byte)'"'],
        3 => Encoding.ASCII.GetBytes(new string('9', random.Next(1, 400))),
        _ => Plain[random.Next(Plain.Length)],
    };

    private static byte[] Nested(int depth, bool objects) => objects
        ? Encoding.ASCII.GetBytes($"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}")
        : Encoding.ASCII.GetBytes($"{new string('[', depth)}{new string(']', depth)}");
}
