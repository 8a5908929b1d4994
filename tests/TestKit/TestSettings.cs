using Microsoft.Extensions.Configuration;

namespace JustCallFx.TestKit;

/// <summary>Makes settings as the app reads them.</summary>
public static class TestSettings
{
    /// <summary>The settings of these names, levels parted by colons, and nothing else.</summary>
    public static IConfiguration With(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value)).Build();
}
