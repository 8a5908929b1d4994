using Azure;
using JustCallFx.Core.Subscribing.Holding;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

/// <summary>When a pause is noticed.</summary>
public sealed class PauseFlagsTests : IAsyncLifetime
{
    private HoldingFloor floor = null!;

    public async Task InitializeAsync() => floor = await HoldingFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_pause_is_known_to_the_first_event_after_a_start()
    {
        await floor.PauseAsync();

        Assert.True(await floor.Flags.IsPausedAsync("sms-received", default));
        Assert.False(await floor.Flags.IsPausedAsync("sms-sent", default));
    }

    [Fact]
    public async Task A_pause_and_its_end_are_noticed_within_ten_seconds_without_a_read_per_event()
    {
        await floor.Flags.IsPausedAsync("sms-received", default);
        await floor.PauseAsync();
        var before = await floor.Flags.IsPausedAsync("sms-received", default);
        floor.Clock.Advance(TimeSpan.FromSeconds(10));
        var after = await floor.Flags.IsPausedAsync("sms-received", default);
        await floor.Pauses.RemoveAsync("sms-received", default);
        floor.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((false, true, false), (before, after, await floor.Flags.IsPausedAsync("sms-received", default)));
    }

    [Fact]
    public async Task While_the_tables_fail_what_was_known_counts_on_and_it_is_said()
    {
        await floor.PauseAsync();
        await floor.Flags.IsPausedAsync("sms-received", default);
        await floor.DropTableAsync(PauseStore.TableName);
        floor.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.True(await floor.Flags.IsPausedAsync("sms-received", default));
        Assert.Equal(LogLevel.Warning, Assert.Single(floor.Logs.Entries).Level);
    }

    [Fact]
    public async Task Nothing_is_guessed_while_nothing_is_known()
    {
        await floor.DropTableAsync(PauseStore.TableName);

        await Assert.ThrowsAsync<RequestFailedException>(() => floor.Flags.IsPausedAsync("sms-received", default).AsTask());
    }

    [Fact]
    public async Task A_second_pause_leaves_the_first_as_it_was()
    {
        await floor.PauseAsync();

        var isNew = await floor.Pauses.AddAsync("sms-received", new(floor.Clock.GetUtcNow().AddHours(1), "ben"), default);

        Assert.False(isNew);
        Assert.Equal(new Pause(floor.Clock.GetUtcNow(), "ana"), (await floor.Pauses.AllAsync(default))["sms-received"]);
    }
}
