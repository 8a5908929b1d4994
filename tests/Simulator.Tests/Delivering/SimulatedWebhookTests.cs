using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Signing;

namespace JustCallFx.Simulator.Tests.Delivering;

public sealed class SimulatedWebhookTests
{
    private const string Text = "sms-received.json";
    private const string Voicemail = "voicemail-received.json";
    private const string DeveloperText = "sms-received.assumed.json";

    [Fact]
    public async Task While_paused_nothing_is_sent_and_what_happens_is_lost()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);
        await floor.HappensAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(36));
        floor.Answer = 200;

        await floor.HappensAsync(Voicemail);
        await floor.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(4, floor.Received.Count);
        Assert.Equal([LossReason.LastAttemptFailed, LossReason.WebhookPaused], floor.Losses);
    }

    [Fact]
    public async Task The_pause_also_ends_what_waits_for_its_next_attempt()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);
        await floor.HappensAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(10));
        await floor.HappensAsync(Voicemail);

        await floor.PassAsync(TimeSpan.FromMinutes(26));

        Assert.Equal(["sms.received:msg_a1b2c3d4", "voicemail.received:call_1d4e5f6a"], floor.Webhook.Lost.Select(one => one.Event));
        Assert.Equal([LossReason.LastAttemptFailed, LossReason.WebhookPaused], floor.Losses);
        Assert.Null(floor.Webhook.NextAttemptAt);
    }

    [Fact]
    public async Task After_the_reactivation_new_events_are_sent_and_lost_ones_are_not()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);
        await floor.HappensAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(36));
        floor.Answer = 200;

        floor.Webhook.Reactivate();
        await floor.HappensAsync(Voicemail);
        await floor.PassAsync(TimeSpan.FromDays(1));

        Assert.False(floor.Webhook.IsPaused);
        Assert.Equal("voicemail.received:call_1d4e5f6a", floor.Webhook.Attempts[^1].Event);
        Assert.Equal(5, floor.Received.Count);
    }

    [Fact]
    public async Task Whoever_posts_learns_how_the_first_attempt_ended_and_that_nothing_is_sent_in_a_pause()
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms);

        var first = await floor.Webhook.PostAsync(Samples.Named(Text), CancellationToken.None);
        await floor.PassAsync(TimeSpan.FromMinutes(36));

        Assert.Equal(503, first?.Status);
        Assert.Null(await floor.Webhook.PostAsync(Samples.Named(Text), CancellationToken.None));
    }

    [Theory]
    [InlineData(RetryForm.Identical, "2026-03-12 14:35:00")]
    [InlineData(RetryForm.Resigned, "2026-03-12 14:35:30")]
    public async Task A_repeated_delivery_is_the_same_byte_for_byte_or_signed_anew(RetryForm form, string time)
    {
        await using var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Sms, options => options with { Retries = form });

        await floor.HappensAsync(DeveloperText);
        await floor.PassAsync(TimeSpan.FromSeconds(30));

        var (first, second) = (floor.Received[0], floor.Received[1]);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(time, second.Headers[DynamicSignature.TimestampHeaderName]);
        Assert.Equal(form == RetryForm.Identical, first.Headers[DynamicSignature.HeaderName] == second.Headers[DynamicSignature.HeaderName]);
        Assert.Equal(200, StrictReceiver.Judge(second));
    }

    [Fact]
    public async Task No_more_run_at_once_than_are_allowed()
    {
        var (running, most) = (0, 0);
        await using var endpoint = await Endpoint.StartAsync(async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });
        await using var webhook = new SimulatedWebhook(
            new() { Url = endpoint.Url, Secret = StrictReceiver.Secret, AtOnce = 2 }, new ManualClock(WebhookFloor.Start));

        for (var number = 0; number < 40; number++)
            webhook.Enqueue(Samples.Named(Text));
        await webhook.QuietAsync(CancellationToken.None);

        Assert.Equal(40, webhook.Attempts.Count);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Closing_leaves_out_what_still_waits()
    {
        var floor = await WebhookFloor.StartAsync(DeliveryPolicy.Overview);
        await floor.HappensAsync();

        await floor.DisposeAsync();
        floor.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Single(floor.Received);
    }
}
