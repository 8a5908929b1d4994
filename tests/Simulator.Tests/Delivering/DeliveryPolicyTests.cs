using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.Tests.Delivering;

public sealed class DeliveryPolicyTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Overview_tries_six_times_within_111_minutes_and_gives_up()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Overview);

        await floor.HappensAsync();
        await floor.PassAsync(Day);

        Assert.Equal([0, 1, 6, 21, 51, 111], floor.Times.Select(time => time.TotalMinutes));
        Assert.Equal([1, 2, 3, 4, 5, 6], floor.Webhook.Attempts.Select(attempt => attempt.Number));
        Assert.Equal(new LostEvent("sms.received:msg_a1b2c3d4", WebhookFloor.Start.AddMinutes(111), LossReason.LastAttemptFailed), Assert.Single(floor.Webhook.Lost));
        Assert.False(floor.Webhook.IsPaused);
    }

    [Fact]
    public async Task Sms_tries_four_times_within_35_and_a_half_minutes_and_pauses_the_webhook()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);

        await floor.HappensAsync();
        await floor.PassAsync(Day);

        Assert.Equal([0, 0.5, 5.5, 35.5], floor.Times.Select(time => time.TotalMinutes));
        Assert.Equal([LossReason.LastAttemptFailed], floor.Losses);
        Assert.Equal(WebhookFloor.Start.AddMinutes(35.5), floor.Webhook.PausedAt);
    }

    [Fact]
    public async Task Developer_tries_five_times_each_30_to_90_seconds_after_the_one_before()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Developer(seed: 7));

        await floor.HappensAsync();
        await floor.PassAsync(Day);

        var delays = floor.Times.Zip(floor.Times.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.Equal(4, delays.Count);
        Assert.All(delays, delay => Assert.InRange(delay, 30, 90));
        Assert.Equal(4, delays.Distinct().Count());
        Assert.Equal([LossReason.LastAttemptFailed], floor.Losses);
        Assert.False(floor.Webhook.IsPaused);
    }

    [Fact]
    public void Developer_draws_the_same_delays_for_the_same_seed_within_its_bounds()
    {
        static IEnumerable<TimeSpan?> Delays(int seed) =>
            Enumerable.Range(1, 500).Select(number => DeliveryPolicy.Developer(seed).DelayAfter(number, 1, 503));

        Assert.Equal(Delays(3), Delays(3));
        Assert.NotEqual(Delays(3), Delays(4));
        Assert.InRange(Delays(3).Min()!.Value.TotalSeconds, 30, 32);
        Assert.InRange(Delays(3).Max()!.Value.TotalSeconds, 88, 90);
    }

    [Theory]
    [InlineData("once", 200, 201, 202, 204)]
    [InlineData("overview", 200)]
    [InlineData("sms", 200, 201, 202, 204)]
    [InlineData("developer", 200, 201, 202, 204)]
    public void What_counts_as_taken(string policy, params int[] taken)
    {
        int?[] statuses = [null, 200, 201, 202, 204, 301, 400, 401, 404, 409, 429, 500, 503];

        Assert.Equal(taken.Cast<int?>(), statuses.Where(DeliveryPolicy.Named(policy)!.IsSuccess));
    }

    [Theory]
    [InlineData("once")]
    [InlineData("overview", null, 201, 204, 301, 400, 401, 429, 500, 501, 502, 503, 504)]
    [InlineData("sms", null, 301, 400, 401, 429, 500, 501, 502, 503, 504)]
    [InlineData("developer", 429, 500, 502, 503, 504)]
    public async Task What_is_repeated(string policy, params object?[] repeated)
    {
        foreach (var status in new int?[] { null, 200, 201, 204, 301, 400, 401, 429, 500, 501, 502, 503, 504 })
        {
            await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Named(policy)!);
            floor.Answer = status ?? 0;

            await floor.HappensAsync();

            Assert.Equal(repeated.Contains(status), floor.Webhook.NextAttemptAt is not null);
        }
    }

    [Fact]
    public async Task Developer_records_a_refused_event_as_failed_and_never_repeats_it()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Developer());
        floor.Answer = 401;

        await floor.HappensAsync();
        await floor.PassAsync(Day);

        Assert.Single(floor.Webhook.Attempts);
        Assert.Equal([LossReason.NotRepeated], floor.Losses);
    }

    [Fact]
    public async Task Developer_repeats_what_got_no_answer_only_where_that_is_asked_for()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Developer(repeatsUnanswered: true));
        floor.Answer = 0;

        await floor.HappensAsync();
        await floor.PassAsync(Day);

        Assert.Equal(5, floor.Webhook.Attempts.Count);
        Assert.All(floor.Webhook.Attempts, attempt => Assert.Null(attempt.Status));
    }

    [Fact]
    public async Task An_event_that_is_taken_in_the_end_is_not_lost()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);

        await floor.HappensAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(20));
        floor.Answer = 204;
        await floor.PassAsync(Day);

        Assert.Equal([503, 503, 503, 204], floor.Webhook.Attempts.Select(attempt => attempt.Status));
        Assert.Empty(floor.Webhook.Lost);
        Assert.Null(floor.Webhook.NextAttemptAt);
    }

    [Fact]
    public async Task Sixty_times_as_fast_half_an_hour_is_half_a_minute()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms.AtSpeed(60));

        await floor.HappensAsync();
        await floor.PassAsync(TimeSpan.FromSeconds(36));

        Assert.Equal([0, 0.5, 5.5, 35.5], floor.Times.Select(time => time.TotalSeconds));
        Assert.True(floor.Webhook.IsPaused);
    }
}
