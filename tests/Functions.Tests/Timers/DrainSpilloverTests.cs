using System.Net;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Timers;

/// <summary>What waits for the broker is published without anybody asking.</summary>
public sealed class DrainSpilloverTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly FakeSender sender = new();
    private readonly App app;

    public DrainSpilloverTests() => app = new App
    {
        Clock = clock,
        Configure = services => services.AddSingleton(new EventPublisher(sender)),
    };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Ten_seconds_after_an_outage_the_event_is_on_its_way()
    {
        var text = Corpus.Read("help/sms-received.json");
        sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");
        using var answer = await app.PostAsync(text, SignedRequest.BodySignature(text));
        var publishing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sender.Behaviour = _ =>
        {
            publishing.SetResult();
            return Task.CompletedTask;
        };

        clock.Advance(TimeSpan.FromSeconds(10));
        await publishing.Task.WaitAsync(Patience.Longest);
        await app.StopAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("spillover", Assert.Single(sender.Sent).ApplicationProperties["origin"]);
    }
}
