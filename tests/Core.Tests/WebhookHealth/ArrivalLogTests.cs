using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>How deliveries that arrived are noted.</summary>
public sealed class ArrivalLogTests : IAsyncLifetime
{
    private HealthFloor floor = null!;
    private HealthInstance instance = null!;

    public async Task InitializeAsync()
    {
        floor = await HealthFloor.OpenAsync();
        instance = floor.Instance();
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_batch_costs_one_write()
    {
        await instance.Arrivals.NoteAsync([.. Enumerable.Range(0, 500).Select(one => floor.Message($"{one}"))], default);

        Assert.Equal(1, floor.Writes);
        Assert.Equal(floor.Clock.GetUtcNow(), (await floor.KnownAsync()).LastRequestAt);
    }

    [Fact]
    public async Task What_cannot_be_read_is_given_back_and_holds_up_nothing()
    {
        var (broken, foreign) = (floor.Message("broken", body: new("no JSON")), floor.Message("foreign", account: "nobody"));

        var unreadable = await instance.Arrivals.NoteAsync([broken, floor.Message("good"), foreign], default);

        Assert.Equal([broken, foreign], unreadable.Select(one => one.Message));
        Assert.NotNull((await floor.KnownAsync()).LastRequestAt);
    }

    [Theory]
    [InlineData("reconciliation")]
    [InlineData("redrive")]
    public async Task What_JustCall_did_not_deliver_is_no_arrival(string origin)
    {
        await instance.Arrivals.NoteAsync([floor.Message("a", origin: origin)], default);

        Assert.Equal((0, null), (floor.Writes, (await floor.KnownAsync()).LastRequestAt));
    }

    [Fact]
    public async Task What_waited_in_the_tables_arrived_when_it_was_received()
    {
        var message = floor.Message("a", origin: "spillover");
        var received = floor.Clock.GetUtcNow();
        floor.Clock.Advance(TimeSpan.FromHours(1));

        await instance.Arrivals.NoteAsync([message], default);

        Assert.Equal(received, (await floor.KnownAsync()).LastRequestAt);
    }

    [Fact]
    public async Task An_arrival_ends_the_failing_that_another_instance_saw()
    {
        var other = floor.Instance();
        other.Fails("a");
        await other.Door.WriteAsync(default);
        await instance.Arrivals.NoteAsync([floor.Message("b")], default);
        Assert.Single((await floor.KnownAsync()).Failing);

        await instance.Arrivals.NoteAsync([floor.Message("a")], default);

        Assert.Empty((await floor.KnownAsync()).Failing);
    }

    [Fact]
    public async Task An_account_whose_deliveries_cannot_be_noted_yet_holds_up_no_other()
    {
        await using var two = await HealthFloor.OpenAsync("other");
        var (calls, written) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var hasty = two.Instance(
            before: call => _ = Interlocked.Increment(ref calls) == 1 ? throw new IOException("no tables") : call,
            after: call => _ = call.EndsWith("AddEntityAsync", StringComparison.Ordinal) && written.TrySetResult());

        var noting = hasty.Arrivals.NoteAsync([two.Message("a"), two.Message("b", account: "other")], default);

        await written.Task.WaitAsync(Patience.Longest);
        Assert.False(noting.IsCompleted);
        two.Clock.Advance(TimeSpan.FromSeconds(2));
        await noting.WaitAsync(Patience.Longest);
    }

    [Fact]
    public async Task While_the_tables_are_out_it_tries_for_a_while_and_then_gives_the_batch_back()
    {
        floor.IsOut = true;

        var noting = instance.Arrivals.NoteAsync([floor.Message("a")], default);
        foreach (var pause in new[] { 2, 5, 10 })
        {
            Assert.False(noting.IsCompleted);
            floor.Clock.Advance(TimeSpan.FromSeconds(pause));
        }

        await Assert.ThrowsAsync<IOException>(() => noting.WaitAsync(Patience.Longest));
    }
}
