using System.Text.RegularExpressions;
using JustCallFx.House.Tests.Infra;

namespace JustCallFx.House.Tests;

/// <summary>Documents name tests, and <c>docs/verified.md</c> smoke steps, that there are.</summary>
public sealed class VerifiedTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Repository.PathOf("docs/verified.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)];

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var files = Repository.Sources("tests").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var named = Directory.GetFiles(Repository.PathOf("docs"), "*.md").SelectMany(file => TestsIn(File.ReadAllText(file))).ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(files));
    }

    [Fact]
    public void Every_smoke_step_that_is_named_is_one()
    {
        var steps = BicepText.Values(File.ReadAllText(Repository.PathOf("tests/Smoke/SmokeRun.cs")), "StepAsync\\(\\$?\"([^\"]+)\"").Select(Pattern).ToArray();
        var named = Rows.SelectMany(row => SmokeStepsIn(row.Split('|')[4])).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(steps, step => Regex.IsMatch(name, step)));
    }

    private static IEnumerable<string> TestsIn(string text) => BicepText.Values(text, "`(\\w+(?:Tests|Suite))`");

    private static IEnumerable<string> SmokeStepsIn(string cell) => cell.Split("smoke: ").Skip(1)
        .SelectMany(text => text.Split("by hand")[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // A step that is taken in each dialect is named once.
    private static string Pattern(string step) =>
        $"^{Regex.Replace(step.Replace("{dialect}: ", "", StringComparison.Ordinal), @"\{[^}]+\}", @"\S+")}";
}
