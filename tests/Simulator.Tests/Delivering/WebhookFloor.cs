using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.Tests.Delivering;

/// <summary>A webhook with a delivery policy, a receiver that answers as the test says, and a clock that the test moves.</summary>
internal sealed class WebhookFloor : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero);

    private readonly Endpoint endpoint;

    private WebhookFloor(Endpoint endpoint) => this.endpoint = endpoint;

    public ManualClock Clock { get; } = new(Start);

    public SimulatedWebhook Webhook { get; private set; } = null!;

    /// <summary>What the receiver answers; 0 breaks the connection off.</summary>
    public int Answer { get; set; } = 503;

    public IReadOnlyList<RecordedRequest> Received => endpoint.Received;

    public IReadOnlyList<LossReason> Losses => [.. Webhook.Lost.Select(one => one.Why)];

    public static async Task<WebhookFloor> StartAsync(DeliveryPolicy policy, Func<WebhookOptions, WebhookOptions>? with = null)
    {
        WebhookFloor floor = null!;
        var endpoint = await Endpoint.StartAsync((_, response) =>
        {
            response.StatusCode = floor.Answer;
            if (floor.Answer == 0)
                response.HttpContext.Abort();
            return Task.CompletedTask;
        });
        floor = new(endpoint);
        var options = new WebhookOptions { Url = endpoint.Url, Secret = StrictReceiver.Secret, Policy = policy };
        floor.Webhook = new(with is null ? options : with(options), floor.Clock);
        return floor;
    }

    /// <summary>An event happens.</summary>
    public async Task HappensAsync(string file = "sms-received.json")
    {
        Webhook.Enqueue(Samples.Named(file));
        await Webhook.QuietAsync(CancellationToken.None);
    }

    /// <summary>Time passes, attempt after attempt.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var end = Clock.GetUtcNow() + span;
        while (Webhook.NextAttemptAt is { } next && next <= end)
        {
            Clock.Advance(next - Clock.GetUtcNow());
            await Webhook.QuietAsync(CancellationToken.None);
        }

        Clock.Advance(end - Clock.GetUtcNow());
    }

    /// <summary>When attempts were made, from the first one on.</summary>
    public IReadOnlyList<TimeSpan> Times => [.. Webhook.Attempts.Select(attempt => attempt.At - Start)];

    public async ValueTask DisposeAsync()
    {
        await Webhook.DisposeAsync();
        await endpoint.DisposeAsync();
    }
}
