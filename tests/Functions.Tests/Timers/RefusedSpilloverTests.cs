using JustCallFx.Core.Publishing;
using JustCallFx.Core.Spillover;
using JustCallFx.Functions.Tests.Ops;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Timers;

/// <summary>What becomes of a waiting event that the broker itself never takes.</summary>
public sealed class RefusedSpilloverTests : IAsyncLifetime
{
    // A body that may be published, with properties that make it too large for a message.
    private static readonly OutgoingEvent TooLarge = new(
        "default:sms.received:large", "sms.received", "default", new string('é', 32_000), null, new byte[EventPublisher.LargestBody]);

    private readonly App app = new() { Settings = App.WithoutTimers };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var spillover = app.Services.GetRequiredService<SpilloverStore>();
        await spillover.KeepAsync(TooLarge, Arrival.AtWebhook(app.Clock.GetUtcNow()), default);
        Assert.Equal(1, await app.Services.GetRequiredService<SpilloverDrain>().DrainAsync(default));
        await app.Broker.WhenIdleAsync(default);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_shown_among_what_was_not_understood_with_the_reason()
    {
        var delivery = Assert.Single((await app.AskAsync("/api/ops/unrecognized")).GetProperty("deliveries").EnumerateArray());

        Assert.Equal(
            $"event {TooLarge.Id} of {EventPublisher.LargestBody} bytes is refused by the broker for good (ServiceBusException: MessageSizeExceeded)",
            delivery.GetProperty("because").GetString());
    }

    [Fact]
    public async Task It_is_an_issue_that_says_what_to_do()
    {
        var issue = Assert.Single((await app.AskAsync("/api/ops/issues")).GetProperty("issues").EnumerateArray());

        Assert.Equal("events-set-aside", issue.GetProperty("kind").GetString());
        Assert.Contains(TooLarge.Id, issue.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains("GET /api/ops/unrecognized", issue.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }
}
