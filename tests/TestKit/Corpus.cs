namespace JustCallFx.TestKit;

/// <summary>The sample payloads and signature vectors of <c>tests/Corpus</c>.</summary>
public static class Corpus
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>A file's bytes.</summary>
    /// <param name="path">The path inside the corpus, such as <c>help/sms-received.json</c>.</param>
    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    /// <summary>A file's text.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    public static string Utf8(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The paths of the payloads in a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.json").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];
}
