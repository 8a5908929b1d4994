using JustCallFx.Crash;
using Xunit.Abstractions;

namespace JustCallFx.Journeys;

/// <summary>A short run of what eng/crash.sh does at length.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Seed = 1;
    private const int Kills = 5;

    [Fact]
    public async Task Killed_again_and_again_it_loses_nothing_acknowledged_and_repeats_nothing_completed()
    {
        var report = await CrashRun.RunAsync(Seed, Kills);

        output.WriteLine($"{report.Done}\n{report}");
        Assert.Empty(report.Lost);
        Assert.Empty(report.Doubled);
        Assert.Empty(report.Faults);
    }

    [Fact]
    public async Task A_disk_that_is_full_for_a_while_refuses_what_comes_meanwhile_and_loses_nothing_acknowledged()
    {
        var report = await CrashRun.FillDiskAsync();

        Assert.Contains("sent ServiceCommunicationProblem", report.Done, StringComparison.Ordinal);
        Assert.Contains("wrote 500", report.Done, StringComparison.Ordinal);
        Assert.True(report.IsGood, string.Join('\n', report.Lost.Concat(report.Doubled).Concat(report.Faults)));
    }
}
