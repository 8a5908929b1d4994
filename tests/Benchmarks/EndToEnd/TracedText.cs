using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>
/// A signed POST whose trace id tells when it was due: the app carries that to the subscriber, so that whoever looks there knows how
/// long the whole way took. Both processes read the same clock of the machine.
/// </summary>
internal sealed class TracedText
{
    private const string Traceparent = "traceparent: 00-";
    private const int DigitsOfTime = 16;

    // One text of ten belongs to one of these conversations.
    private const int HotConversations = 10;
    private const int Conversations = 10_000;

    private readonly int placeOfTime;

    public TracedText(int number, string path)
    {
        var contact = number % 10 == 0 ? number / 10 % HotConversations : number % Conversations;
        var rest = string.Create(CultureInfo.InvariantCulture, $"{number + 1L:x16}-{number + 1L:x16}-01\r\n");
        Bytes = SignedPosts.Request(SignedPosts.Body(number, contact), path, $"{Traceparent}{new string('0', DigitsOfTime)}{rest}");
        placeOfTime = Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Traceparent)) + Traceparent.Length;
    }

    /// <summary>The whole request.</summary>
    public byte[] Bytes { get; }

    /// <summary>When a text was due whose trace this is, as <see cref="Stopwatch"/> tells it.</summary>
    public static long DueAt(ActivityTraceId trace) =>
        long.Parse(trace.ToHexString().AsSpan(0, DigitsOfTime), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Writes when it is due into it.</summary>
    public void Stamp(long dueAt) => Utf8Formatter.TryFormat(dueAt, Bytes.AsSpan(placeOfTime, DigitsOfTime), out _, new('x', DigitsOfTime));
}
