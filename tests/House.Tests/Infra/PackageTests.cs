using System.Diagnostics;
using System.Text.Json;

namespace JustCallFx.House.Tests.Infra;

/// <summary>What <c>dotnet publish</c> makes is what the plan in Bicep runs.</summary>
public sealed class PackageTests
{
    private static readonly string[] Asked =
        ["FunctionsRuntime", "TargetFramework", "RuntimeIdentifier", "PublishReadyToRun", "SelfContained", "PublishTrimmed"];

    // What is built for Azure, and the tests that are said to it.
    private static readonly string[] BuiltForAzure =
    [
        "Directory.Build.props", "tests/Directory.Build.props", "src/Core/JustCallFx.Core.csproj", "src/Functions/JustCallFx.Functions.csproj",
        "tests/Azure.Tests/JustCallFx.Azure.Tests.csproj", "tests/Contracts/JustCallFx.Contracts.csproj",
    ];

    // Held at one version on purpose, though they come with others.
    private static readonly string[] ComeWithOthers = ["Azure.Core", "xunit.extensibility.execution"];

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

    // A version holds for what other packages bring, too, and the restore fails where theirs is newer (NU1109).
    [Fact]
    public async Task A_publish_holds_no_package_at_a_version_that_only_our_own_tests_ask_for()
    {
        var versions = (await EvaluateAsync("-getItem:PackageVersion")).GetProperty("Items").GetProperty("PackageVersion").EnumerateArray();
        var asked = BuiltForAzure.SelectMany(file => BicepText.Values(File.ReadAllText(Repository.PathOf(file)), "PackageReference Include=\"([^\"]+)\""));

        Assert.Empty(versions.Select(version => version.GetProperty("Identity").GetString()!).Except(asked).Except(ComeWithOthers));
    }

    private static async Task<Dictionary<string, string>> PropertiesAsync() =>
        (await EvaluateAsync($"-getProperty:{string.Join(',', Asked)}")).GetProperty("Properties").Deserialize<Dictionary<string, string>>()!;

    // As the command line sets it for a publish, early enough for the restore before it.
    private static async Task<JsonElement> EvaluateAsync(string question)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["msbuild", Repository.PathOf("src/Functions/JustCallFx.Functions.csproj"), "-p:_IsPublishing=true", question])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var answer = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return JsonElement.Parse(answer);
    }
}
