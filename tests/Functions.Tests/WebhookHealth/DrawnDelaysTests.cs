namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>Under policy <c>developer</c> delays are drawn: to a process that starts amid an outage, how late an attempt is tells only about which one it is.</summary>
public sealed class DrawnDelaysTests
{
    private readonly List<string> states = [];
    private readonly List<(int? Told, AttemptsLeft Actual)> attempts = [];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 3)]
    [InlineData(6, 7)]
    public async Task Each_process_of_an_outage_tells_of_what_it_sees_fail_to_within_one_attempt(int seed, int down)
    {
        await using var floor = await OutageFloor.StartAsync("developer", seed);
        for (var processes = 4; processes > 0; processes--)
        {
            await floor.FailAsync(TimeSpan.FromMinutes(7));
            await floor.RestartAsync(TimeSpan.FromMinutes(down));
            var before = floor.Webhook.Attempts.Count;
            await floor.FailAsync(TimeSpan.FromMinutes(7), () => NoteAsync(floor, before));
        }

        Assert.NotEmpty(attempts);
        Assert.DoesNotContain(attempts, one => !one.Actual.IsAboutMetBy(one.Told));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task A_process_that_starts_amid_the_outage_tells_of_trouble_until_it_is_over(int minutes)
    {
        await using var floor = await OutageFloor.StartAsync("developer");
        await floor.FailAsync(TimeSpan.FromMinutes(minutes / 2.0));
        await floor.RestartAsync(TimeSpan.Zero);

        await floor.FailAsync(TimeSpan.FromMinutes(minutes / 2.0), () => NoteAsync(floor));
        Assert.DoesNotContain("healthy", states);
        floor.Recover();
        await floor.PassUntilOverAsync(() => NoteAsync(floor));

        Assert.Equal("healthy", states[^1]);
    }

    private async Task NoteAsync(OutageFloor floor, int since = 0)
    {
        var (state, told) = await floor.App.HealthAsync();
        states.Add(state);
        attempts.Add((told.TriesLeft, AttemptsLeft.Of(floor.Webhook.State, since, floor.Clock.GetUtcNow())));
    }
}
