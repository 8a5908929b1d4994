namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>From where regular runs read.</summary>
public sealed class WatermarkTests
{
    [Fact]
    public async Task After_a_run_that_left_out_what_is_too_old_the_next_reads_only_what_is_new()
    {
        await using var floor = await ReadBackFloor.StartAsync(("JustCallFx:EventMemory", "2.00:00:00"));
        await floor.RunAfterAsync(TimeSpan.FromDays(3));
        var first = (await floor.LastAsync())!;

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(TimeSpan.FromDays(2), floor.Clock.GetUtcNow().AddMinutes(-15) - first.From);
        Assert.Equal(first.To, (await floor.LastAsync())!.From);
    }

    [Fact]
    public async Task A_run_that_was_refused_before_its_first_page_begins_anew_with_what_is_not_too_old()
    {
        await using var floor = await ReadBackFloor.StartAsync(("JustCallFx:EventMemory", "2.00:00:00"));
        using var wrong = floor.WithKey("another-key");
        floor.Clock.Advance(TimeSpan.FromMinutes(15));
        await floor.Process(accounts: wrong).Run.ContinueAsync(default);

        await floor.RunAfterAsync(TimeSpan.FromDays(3));

        Assert.Equal(TimeSpan.FromDays(2), floor.Clock.GetUtcNow() - (await floor.LastAsync())!.From);
    }
}
