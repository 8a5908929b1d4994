using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Spillover;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Receiving;

/// <summary>A broker that goes and comes back while JustCall delivers.</summary>
public sealed class BrokerOutageTests : IAsyncLifetime
{
    private const int Posts = 5000;
    private const int Contacts = 500;
    private const int AtOnce = 16;

    // What the app has to store an event in.
    private static readonly TimeSpan StoredWithin = TimeSpan.FromSeconds(5);

    private readonly ShiftedClock clock = new();
    private readonly CancellationTokenSource tooLong = new(Patience.Longest);
    private readonly App app;
    private int answered;

    public BrokerOutageTests() => app = new App { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync()
    {
        tooLong.Dispose();
        return app.DisposeAsync();
    }

    [Fact]
    public async Task A_broker_stopped_started_and_stopped_again_amid_5000_texts_loses_none_and_doubles_none()
    {
        var statuses = await PostAllAsync(amid: new()
        {
            [Posts / 4] = StopBrokerAsync,
            [Posts / 2] = StartBrokerAsync,
            [Posts * 3 / 4] = StopBrokerAsync,
        });
        Assert.True(await IsWaitingAsync());
        await StartBrokerAsync();
        await DrainAsync();
        await app.Broker.WhenIdleAsync(tooLong.Token);

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        var ids = await HandledIdsAsync();
        Assert.Equal(Enumerable.Range(0, Posts).Select(IdOf).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_broker_and_tables_the_sender_is_asked_to_try_again()
    {
        await app.Broker.DisposeAsync();
        await app.Services.GetRequiredService<TableServiceClient>().GetTableClient(SpilloverStore.TableName).DeleteAsync();

        using var answer = await PostAsync(1);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(WebhookAnswer.RetryAfterSeconds), answer.Headers.RetryAfter?.Delta);
    }

    private async Task<IReadOnlyList<HttpStatusCode>> PostAllAsync(Dictionary<int, Func<Task>> amid)
    {
        var statuses = new HttpStatusCode[Posts];
        await Parallel.ForAsync(0, Posts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            statuses[number] = await DeliverAsync(number);
            if (amid.TryGetValue(Interlocked.Increment(ref answered), out var happens))
                await happens();
        });
        return statuses;
    }

    // A machine may stand still, and the clock is set forward: who has used up the app's time by that is told so, and asks again.
    private async Task<HttpStatusCode> DeliverAsync(int number)
    {
        while (true)
        {
            var began = clock.GetTimestamp();
            using var answer = await PostAsync(number);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || clock.GetElapsedTime(began) < StoredWithin)
                return answer.StatusCode;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(int number)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            @event = "sms.received",
            timestamp = "2026-03-12T14:35:00Z",
            data = new { message_id = $"msg_{number}", from = $"+1415555{number % Contacts:D4}", to = "+14155551234", body = "Hi" },
        });
        return await app.PostAsync(body, SignedRequest.BodySignature(body));
    }

    private static string IdOf(int number) => $"default:sms.received:msg_{number}";

    private async Task StopBrokerAsync() => await app.Broker.DisposeAsync();

    private Task StartBrokerAsync()
    {
        app.ReopenBroker();
        // The app gives a broker that failed ten seconds of rest.
        clock.SetForward(TimeSpan.FromSeconds(10));
        return Task.CompletedTask;
    }

    private async Task DrainAsync()
    {
        var drain = app.Services.GetRequiredService<SpilloverDrain>();
        while (await IsWaitingAsync())
            await drain.DrainAsync(tooLong.Token);
    }

    private async Task<bool> IsWaitingAsync() =>
        (await app.Services.GetRequiredService<SpilloverStore>().OldestAsync(1, after: null, tooLong.Token)).Count > 0;

    private async Task<List<string>> HandledIdsAsync()
    {
        var seen = new List<string>();
        var conversations = app.Services.GetRequiredService<TableServiceClient>().GetTableClient("Conversations");
        await foreach (var row in conversations.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
        {
            if (row.RowKey.StartsWith("e|", StringComparison.Ordinal))
                seen.Add(row.RowKey["e|".Length..]);
        }

        return seen;
    }
}
