using System.Text;

namespace JustCallFx.Simulator.Tests;

/// <summary>What reached the endpoint.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The names of JustCall's own headers, spelled as they came over the wire, in alphabetical order.</summary>
    public string[] JustCallHeaders =>
        [.. Headers.Keys.Where(name => name.StartsWith("x-justcall", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
}
