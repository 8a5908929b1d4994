using JustCallFx.Fuzz;
using Xunit.Abstractions;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>
/// A short run of what eng/fuzz.sh does at length; always the same requests. Whether memory stays flat is left to that script, whose
/// process does nothing else.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 1;
    private const int Requests = 5_000;

    [Fact]
    public async Task Thousands_of_broken_and_forged_requests_throw_nothing_let_nothing_in_and_lose_nothing()
    {
        var report = await FuzzRun.RunAsync(Seed, Requests);

        output.WriteLine(report.Tally.ToString());
        Assert.Empty(report.Faults);
        Assert.True(report.Tally.Of(Verdict.Genuine) > Requests / 5, "Too few of the requests were genuine.");
        Assert.True(report.Tally.Of(Verdict.Forged) > Requests / 5, "Too few of the requests were forged.");
    }
}
