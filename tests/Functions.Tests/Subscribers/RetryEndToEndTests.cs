using Azure.Data.Tables;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Functions.Tests.Ops;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>Events that come again, through the broker and its queue.</summary>
public sealed class RetryEndToEndTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly App app;

    public RetryEndToEndTests() => app = new App { Clock = clock };

    private TableServiceClient Tables => app.Services.GetRequiredService<TableServiceClient>();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_event_that_our_store_did_not_take_is_written_once_the_store_is_back()
    {
        await Tables.DeleteTableAsync(NotUnderstoodStore.TableName);
        await PostAsync();
        await Tables.CreateTableIfNotExistsAsync(NotUnderstoodStore.TableName);

        clock.Advance(TimeSpan.FromSeconds(36));
        await app.Broker.WhenIdleAsync(default);

        Assert.Single((await app.AskAsync("/api/ops/unrecognized")).GetProperty("deliveries").EnumerateArray());
    }

    [Fact]
    public async Task While_it_fails_on_it_comes_again_and_again()
    {
        await Tables.DeleteTableAsync(NotUnderstoodStore.TableName);
        await PostAsync();
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(36));
            await app.Broker.WhenIdleAsync(default);
        }

        await Tables.CreateTableIfNotExistsAsync(NotUnderstoodStore.TableName);
        clock.Advance(TimeSpan.FromSeconds(36));
        await app.Broker.WhenIdleAsync(default);

        Assert.Single((await app.AskAsync("/api/ops/unrecognized")).GetProperty("deliveries").EnumerateArray());
    }

    private async Task PostAsync()
    {
        var body = "no JSON"u8.ToArray();
        using var answer = await app.PostAsync(body, SignedRequest.BodySignature(body));
        await app.Broker.WhenIdleAsync(default);
    }
}
