using System.Text.Json;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>The published and computed signatures of <c>vectors.json</c>.</summary>
internal static class Vectors
{
    public static TheoryData<string> HelpScheme => Ids("help_scheme");

    public static TheoryData<string> DynamicScheme => Ids("dynamic_scheme_v1");

    public static Func<string, string> Find(string id)
    {
        var entries = All().EnumerateObject().SelectMany(scheme => scheme.Value.EnumerateArray());
        var vector = entries.Single(entry => entry.GetProperty("id").ValueEquals(id));
        return field => vector.GetProperty(field).GetString()!;
    }

    private static TheoryData<string> Ids(string scheme) =>
        [.. All().GetProperty(scheme).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!)];

    private static JsonElement All() => JsonElement.Parse(Corpus.Read("vectors.json"));
}
