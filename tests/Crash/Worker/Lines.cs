using System.Text;

namespace JustCallFx.Crash.Worker;

/// <summary>
/// Tells the harness what happened, a line at a time and at once: what was written before a kill is read after it.
/// A line ends with a full stop of its own, so that one that was cut off is known.
/// </summary>
public sealed class Lines : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stream output = Console.OpenStandardOutput();

    public void Write(string line)
    {
        var bytes = Encoding.UTF8.GetBytes($"{line} {End}\n");
        lock (gate)
        {
            output.Write(bytes);
            output.Flush();
        }
    }

    public void Dispose() => output.Dispose();

    /// <summary>The words of a line that was read whole; null for one that was cut off.</summary>
    public static string[]? Words(string line) => line.Split(' ') is [.. var words, End] ? words : null;

    private const string End = ".";
}
