using System.Text.Json;

namespace JustCallFx.Simulator.Tests.Signing;

/// <summary>The published and computed signatures of <c>Corpus/vectors.json</c>.</summary>
internal static class Vectors
{
    public static TheoryData<string> HelpScheme => Ids("help_scheme");

    public static TheoryData<string> DynamicScheme => Ids("dynamic_scheme_v1");

    public static Func<string, string> Find(string id)
    {
        var vectors = Read().EnumerateObject().SelectMany(scheme => scheme.Value.EnumerateArray());
        var vector = vectors.Single(entry => entry.GetProperty("id").ValueEquals(id));
        return field => vector.GetProperty(field).GetString()!;
    }

    private static TheoryData<string> Ids(string scheme) =>
        [.. Read().GetProperty(scheme).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!)];

    private static JsonElement Read() =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", "vectors.json")));
}
