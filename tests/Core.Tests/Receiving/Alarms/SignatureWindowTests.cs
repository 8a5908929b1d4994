using JustCallFx.Core.Receiving.Alarms;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving.Alarms;

/// <summary>When more signatures fail than usual. The window is asked every twenty seconds, as the app does.</summary>
public sealed class SignatureWindowTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private readonly FakeClock clock = new();
    private readonly SignatureWindow window;
    private SignatureTally total;

    public SignatureWindowTests() => window = new SignatureWindow(clock.GetUtcNow());

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 94, true)]
    [InlineData(5, 95, false)]
    [InlineData(4, 10, false)]
    [InlineData(60, 1000, true)]
    public void Five_that_are_more_than_one_in_twenty_are_above_normal(int failed, int genuine, bool isAbove) =>
        Assert.Equal(isAbove, Judge(failed, genuine) is not null);

    [Fact]
    public void Failures_count_together_for_ten_minutes()
    {
        Assert.Null(Judge(4, 0));
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(new SignatureTally(5, 0), Judge(1, 0));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(Judge(1, 0));
    }

    [Fact]
    public void What_was_told_is_told_again_only_when_more_fail()
    {
        Assert.NotNull(Judge(5, 0));
        Assert.Null(Judge(0, 0));
        Assert.Null(Judge(0, 1));
        Assert.NotNull(Judge(1, 0));
    }

    [Fact]
    public void What_strangers_send_all_day_becomes_usual_and_three_times_as_much_does_not_count()
    {
        var first = Pass(TimeSpan.FromHours(1), failed: 1, genuine: 1);
        Pass(TimeSpan.FromHours(12), failed: 1, genuine: 1);

        Assert.True(first > 0);
        Assert.Equal(0, Pass(TimeSpan.FromHours(1), failed: 2, genuine: 1));
        Assert.True(Pass(TimeSpan.FromHours(1), failed: 6, genuine: 1) > 0);
    }

    [Fact]
    public void Nobody_gets_used_to_failures_while_nothing_is_genuine()
    {
        Pass(TimeSpan.FromHours(24), failed: 1, genuine: 0);

        Assert.True(Pass(TimeSpan.FromHours(1), failed: 1, genuine: 0) > 0);
    }

    private SignatureTally? Judge(int failed, int genuine)
    {
        clock.Advance(Interval);
        total = new(total.Failed + failed, total.Genuine + genuine);
        return window.Judge(total, clock.GetUtcNow());
    }

    // How often the window was above normal while so many came each time.
    private int Pass(TimeSpan span, int failed, int genuine) => Enumerable.Range(0, (int)(span / Interval)).Count(_ => Judge(failed, genuine) is not null);
}
