using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class TimerRestartTests : IAsyncLifetime
{
    private const string Hourly = nameof(TimedFunctions.Hourly);
    private const string AsSet = nameof(TimedFunctions.AsSet);

    private readonly TimerFloor floor = new();
    private DateTimeOffset start;

    public Task InitializeAsync()
    {
        start = floor.Clock.GetUtcNow();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_missed_occurrence_is_told()
    {
        var listener = await floor.StartAsync(Hourly);

        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(200), Hourly);

        await floor.Ticks.NextAsync();
        Assert.Contains(floor.Log.Entries, entry => entry.Text.StartsWith("Function Hourly missed its occurrence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_occurrence_ever_can_be_missed_too()
    {
        var listener = await floor.StartAsync(Hourly);

        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(61), Hourly);

        Assert.True((await floor.Ticks.NextAsync()).Timer.IsPastDue);
    }

    [Fact]
    public async Task For_a_frequent_schedule_nothing_is_made_up_for()
    {
        var listener = await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));

        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(90), nameof(TimedFunctions.EveryTenSeconds));
        await floor.PassAsync(TimeSpan.FromMinutes(30));

        var first = await floor.Ticks.NextAsync();
        Assert.False(first.Timer.IsPastDue);
        Assert.True(first.At > start.AddMinutes(90));
    }

    [Fact]
    public async Task An_interval_is_counted_on_from_the_run_before_the_restart()
    {
        floor.Settings["Timers:AsSet"] = "00:30:00";
        var listener = await floor.StartAsync(AsSet);
        await floor.PassAsync(TimeSpan.FromMinutes(30));
        await floor.Ticks.NextAsync();

        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(20), AsSet);
        await floor.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(start.AddMinutes(60), (await floor.Ticks.NextAsync()).At);
    }

    [Fact]
    public async Task What_only_the_new_schedule_would_have_had_was_not_missed()
    {
        floor.Settings["Timers:AsSet"] = "0 0 */6 * * *";
        var listener = await floor.StartAsync(AsSet);

        floor.Settings["Timers:AsSet"] = "0 30 * * * *";
        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(100), AsSet);
        await floor.PassAsync(TimeSpan.FromMinutes(50));

        var only = await floor.Ticks.NextAsync();
        Assert.Equal((start.AddMinutes(150), false), (only.At, only.Timer.IsPastDue));
    }

    [Fact]
    public async Task A_schedule_made_later_is_followed_from_the_next_start()
    {
        floor.Settings["Timers:AsSet"] = "0 30 * * * *";
        var listener = await floor.StartAsync(AsSet);

        floor.Settings["Timers:AsSet"] = "0 0 */6 * * *";
        await floor.RestartAfterAsync(listener, TimeSpan.FromMinutes(100), AsSet);
        await floor.PassAsync(TimeSpan.FromHours(6));

        var only = await floor.Ticks.NextAsync();
        Assert.Equal((start.AddHours(6), false), (only.At, only.Timer.IsPastDue));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_file_that_cannot_be_read_is_told_and_replaced(string content)
    {
        Directory.CreateDirectory(floor.Folder);
        var path = Path.Combine(floor.Folder, $"{Hourly}.json");
        await File.WriteAllTextAsync(path, content);

        await floor.StartAsync(Hourly);

        var entry = Assert.Single(floor.Log.Entries);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Contains(path, entry.Text, StringComparison.Ordinal);
        Assert.Equal("""{"last":null,"next":"2026-03-02T13:00:00+00:00","since":"2026-03-02T12:00:00+00:00"}""", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_the_schedule_goes_on()
    {
        await File.WriteAllTextAsync(floor.Folder, "in the way");

        await floor.StartAsync(Hourly);
        await floor.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(2, floor.Ticks.Waiting);
        Assert.All(floor.Log.Entries, entry => Assert.Equal(LogLevel.Warning, entry.Level));
        Assert.Equal(3, floor.Log.Entries.Count);
    }

    [Fact]
    public async Task Nothing_but_the_one_file_is_left()
    {
        await floor.StartAsync(Hourly);
        await floor.PassAsync(TimeSpan.FromHours(3));

        Assert.Equal([$"{Hourly}.json"], Directory.GetFileSystemEntries(floor.Folder).Select(Path.GetFileName));
    }
}
