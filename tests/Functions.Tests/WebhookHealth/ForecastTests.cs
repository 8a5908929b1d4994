using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>Broker and tables fail, and come back: operators are told at every moment what JustCall then does.</summary>
public sealed class ForecastTests
{
    private readonly List<string> states = [];
    private readonly List<(Forecast Told, Forecast Actual)> forecasts = [];

    [Theory]
    [InlineData("overview", 4, "healthy retrying healthy")]
    [InlineData("overview", 20, "healthy retrying healthy")]
    [InlineData("overview", 40, "healthy retrying healthy")]
    [InlineData("sms", 4, "healthy retrying healthy")]
    [InlineData("sms", 20, "healthy retrying at_risk retrying healthy")]
    [InlineData("developer", 4, "healthy retrying at_risk retrying healthy")]
    [InlineData("developer", 20, "healthy retrying at_risk healthy")]
    [InlineData("developer", 40, "healthy retrying at_risk retrying healthy")]
    public async Task Every_forecast_is_what_JustCall_then_does(string policy, int minutes, string course)
    {
        await using var floor = await OutageFloor.StartAsync(policy);

        await floor.PassAsync(TimeSpan.FromMinutes(2), () => NoteAsync(floor));
        await floor.FailAsync(TimeSpan.FromMinutes(minutes), () => NoteAsync(floor));
        floor.Recover();
        await floor.PassUntilOverAsync(() => NoteAsync(floor));

        Assert.DoesNotContain(forecasts, one => !one.Told.IsMetBy(one.Actual));
        Assert.Equal(course, string.Join(' ', states));
        Assert.False(floor.Webhook.IsPaused);
        Assert.Equal(policy == "developer", floor.Webhook.Lost.Count > 0);
    }

    [Fact]
    public async Task Under_overview_an_outage_of_two_hours_loses_events_and_pauses_nothing()
    {
        await using var floor = await OutageFloor.StartAsync("overview");

        await floor.FailAsync(TimeSpan.FromMinutes(120), () => NoteAsync(floor));
        floor.Recover();
        await floor.PassUntilOverAsync(() => NoteAsync(floor));

        Assert.DoesNotContain(forecasts, one => !one.Told.IsMetBy(one.Actual));
        Assert.Equal("retrying at_risk retrying healthy", string.Join(' ', states));
        Assert.All(floor.Webhook.Lost, one => Assert.Equal(LossReason.LastAttemptFailed, one.Why));
        Assert.NotEmpty(floor.Webhook.Lost);
    }

    [Fact]
    public async Task Under_sms_the_pause_comes_when_it_was_forecast_from_the_first_failure_on()
    {
        await using var floor = await OutageFloor.StartAsync("sms");

        await floor.FailAsync(TimeSpan.FromMinutes(40), () => NoteAsync(floor));

        Assert.DoesNotContain(forecasts, one => !one.Told.IsMetBy(one.Actual));
        Assert.Equal("retrying at_risk pause_suspected", string.Join(' ', states));
        Assert.Equal([floor.Webhook.PausedAt, null], forecasts.Select(one => one.Told.PauseAt).Distinct());
        Assert.NotNull(floor.Webhook.PausedAt);
    }

    [Theory]
    [InlineData("overview", 4, 0)]
    [InlineData("overview", 20, 0)]
    [InlineData("overview", 20, 7)]
    [InlineData("overview", 40, 15)]
    [InlineData("sms", 4, 0)]
    [InlineData("sms", 20, 0)]
    [InlineData("sms", 20, 7)]
    [InlineData("sms", 40, 0)]
    [InlineData("sms", 40, 15)]
    public async Task A_process_that_starts_amid_the_outage_tells_of_what_it_sees_fail_to_within_one_step(string policy, int minutes, int down)
    {
        await using var floor = await OutageFloor.StartAsync(policy);
        var half = TimeSpan.FromMinutes((minutes - down) / 2.0);
        await floor.FailAsync(half);
        await floor.RestartAsync(TimeSpan.FromMinutes(down));
        var before = floor.Webhook.Attempts.Count;

        await floor.FailAsync(half, () => NoteAsync(floor, since: before));

        Assert.NotEmpty(forecasts);
        Assert.DoesNotContain(forecasts, one => !one.Told.IsAboutMetBy(one.Actual));
        Assert.Equal(floor.Webhook.IsPaused, states[^1] == "pause_suspected");
    }

    private async Task NoteAsync(OutageFloor floor, int since = 0)
    {
        var (state, told) = await floor.App.HealthAsync();
        var webhook = floor.Webhook.State;
        if (states.LastOrDefault() != state)
            states.Add(state);
        forecasts.Add((told, Forecast.Of(webhook, webhook.Attempts.Skip(since).Select(one => one.Event).ToHashSet())));
    }
}
