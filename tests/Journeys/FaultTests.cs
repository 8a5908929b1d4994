using JustCallFx.Crash.Faults;
using Xunit.Abstractions;

namespace JustCallFx.Journeys;

/// <summary>A short run of what eng/faults.sh does at length.</summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int Seed = 1;
    private const int Texts = 100;
    private const int Kills = 1;

    [Fact]
    public async Task Killed_while_every_fifth_call_goes_wrong_it_sends_no_reply_twice_and_knows_what_became_of_each()
    {
        var report = await FaultRun.RunAsync(Seed, Texts, Kills);

        output.WriteLine($"{report.Done}\n{report}");
        Assert.Empty(report.Faults);
    }
}
