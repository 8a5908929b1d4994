using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Timers;

/// <summary>What is held is sent without anybody asking.</summary>
public sealed class DrainHeldTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly FakeSender retries = new();
    private readonly App app;

    public DrainHeldTests() => app = new App
    {
        Clock = clock,
        Configure = services => services.AddSingleton(new RetrySender(retries)),
    };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Within_ten_seconds_of_the_resumption_the_event_is_on_its_way()
    {
        var held = app.Services.GetRequiredService<HeldStore>();
        await held.KeepAsync("sms-received", Delivery.Of(new("{}") { MessageId = "m1" }), default);
        var sending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        retries.Behaviour = _ =>
        {
            sending.SetResult();
            return Task.CompletedTask;
        };

        clock.Advance(TimeSpan.FromSeconds(10));
        await sending.Task.WaitAsync(Patience.Longest);
        await app.StopAsync();

        Assert.Equal(("m1", "sms-received"), (retries.Sent[0].MessageId, retries.Sent[0].ApplicationProperties["subscriber"]));
    }
}
