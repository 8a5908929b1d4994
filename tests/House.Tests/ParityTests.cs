using JustCallFx.Embedded.Host;
using OfficialApi;
using Xunit.Abstractions;

namespace JustCallFx.House.Tests;

/// <summary>Holds src/Embedded against the public surface of the official packages: it may have less, never something else.</summary>
public sealed class ParityTests(ITestOutputHelper output)
{
    private const string OwnNamespace = "JustCallFx";

    private static readonly Manifest[] Official =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "official-api"), "*.txt").Order(StringComparer.Ordinal).Select(Manifest.Read)];

    private static bool IsOfficial(string space) => !space.StartsWith(OwnNamespace, StringComparison.Ordinal);

    [Fact]
    public void Every_public_member_of_the_stand_ins_is_in_the_official_packages_with_the_same_signature()
    {
        var standIns = ApiLines.Of(typeof(EmbeddedHost).Assembly, IsOfficial).ToList();

        var findings = Comparer.Compare(standIns, Official);

        output.WriteLine($"{standIns.Count} lines compared with {string.Join(", ", Official.Select(manifest => manifest.Label))}");
        Assert.True(standIns.Count > 200, "The stand-ins were not found.");
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void The_stand_ins_show_nothing_outside_the_official_namespaces_and_their_own()
    {
        var known = Official.SelectMany(manifest => manifest.Namespaces).ToHashSet();

        var strangers = typeof(EmbeddedHost).Assembly.GetExportedTypes()
            .Select(type => type.Namespace!)
            .Where(space => IsOfficial(space) && !known.Contains(space));

        Assert.Empty(strangers);
    }

    [Fact]
    public void A_member_that_the_official_package_lacks_is_found()
    {
        var findings = Comparer.Compare(["Azure.Data.Tables.TableClient | method | public virtual System.Void Shrink()"], Official);

        Assert.Equal(Severity.Error, Assert.Single(findings).Severity);
    }
}
