using Azure;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

/// <summary>What closes the way to a subscriber.</summary>
public sealed class SubscriberGateTests : IAsyncLifetime
{
    private HoldingFloor floor = null!;

    public async Task InitializeAsync() => floor = await HoldingFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_pause_does()
    {
        await floor.PauseAsync();

        Assert.False(await LetsThroughAsync());
        Assert.True(await LetsThroughAsync("sms-sent"));
    }

    [Fact]
    public async Task Ten_failures_of_the_work_in_a_row_do()
    {
        FailTenTimes(new TimeoutException());

        Assert.False(await LetsThroughAsync());
        Assert.True(await LetsThroughAsync("sms-sent"));
    }

    [Fact]
    public async Task Failures_that_say_nothing_of_the_work_do_not()
    {
        FailTenTimes(new RequestFailedException(503, "busy"));
        FailTenTimes(new RequestFailedException(400, "", "EntityTooLarge", null));
        FailTenTimes(new NewerSchemaException(2));
        FailTenTimes(new NotYetException("The list does not show it."));

        Assert.True(await LetsThroughAsync());
    }

    private void FailTenTimes(Exception fault)
    {
        for (var i = 0; i < Breaker.FailuresToOpen; i++)
            floor.Gate.Failed("sms-received", fault);
    }

    private async Task<bool> LetsThroughAsync(string subscriber = "sms-received") => await floor.Gate.LetsThroughAsync(subscriber, default);
}
