using System.Diagnostics;
using System.Text.Json;

namespace JustCallFx.House.Tests.Infra;

/// <summary>What <c>dotnet publish</c> makes is what the plan in Bicep runs.</summary>
public sealed class PackageTests
{
    private static readonly string[] Asked =
        ["FunctionsRuntime", "TargetFramework", "RuntimeIdentifier", "PublishReadyToRun", "SelfContained", "PublishTrimmed"];

    [Fact]
    public async Task A_publish_makes_a_package_for_the_plan()
    {
        var properties = await PropertiesAsync();

        Assert.Equal(["Azure", "net10.0", "linux-x64", "true", "false", "false"], Asked.Select(name => properties[name]));
    }

    [Fact]
    public async Task The_plan_has_the_runtime_that_the_package_is_made_for()
    {
        var version = (await PropertiesAsync())["TargetFramework"].TrimStart('n', 'e', 't');

        Assert.Contains(
            $"runtime: {{ name: 'dotnet-isolated', version: '{version}' }}",
            await File.ReadAllTextAsync(Repository.PathOf("infra/modules/function-app.bicep")),
            StringComparison.Ordinal);
    }

    // As the command line sets it for a publish, early enough for the restore before it.
    private static async Task<Dictionary<string, string>> PropertiesAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet", ["msbuild", Repository.PathOf("src/Functions/JustCallFx.Functions.csproj"), "-p:_IsPublishing=true", $"-getProperty:{string.Join(',', Asked)}"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        using var answer = JsonDocument.Parse(await build.StandardOutput.ReadToEndAsync());
        await build.WaitForExitAsync();
        return answer.RootElement.GetProperty("Properties").Deserialize<Dictionary<string, string>>()!;
    }
}
