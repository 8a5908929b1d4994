using System.Net;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of subscribers and can do with them.</summary>
public sealed class SubscribersTests : IAsyncLifetime
{
    private static readonly byte[] Text = Corpus.Read("help/sms-received.json");

    private readonly FakeClock clock = new();
    private readonly App app;

    public SubscribersTests() => app = new App { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task All_are_listed_with_nothing_to_report_at_first()
    {
        var subscribers = (await app.AskAsync("/api/ops/subscribers")).GetProperty("subscribers");

        Assert.Equal(14, subscribers.GetArrayLength());
        Assert.Equal(
            """{"name":"sms-received","paused":null,"breaker":"closed","held":{"count":0,"more":false},"oldestHeldAt":null,"retries":{"count":0,"more":false}}""",
            SmsReceived(subscribers).GetRawText());
    }

    [Fact]
    public async Task A_pause_tells_since_when_and_by_whom_and_stays_as_it_was()
    {
        var first = await app.OrderAsync("/api/ops/subscribers/sms-received/pause");
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await app.OrderAsync("/api/ops/subscribers/sms-received/pause");

        Assert.Equal("""{"since":"2026-03-02T12:00:00Z","by":"operator"}""", first.GetProperty("paused").GetRawText());
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task A_paused_subscribers_events_are_held_and_sent_to_it_once_it_is_resumed()
    {
        await app.OrderAsync("/api/ops/subscribers/sms-received/pause");
        await PostAsync();
        var paused = await app.AskAsync("/api/ops/subscribers");
        Assert.Equal(0, await ConversationsAsync());

        var resumed = await app.OrderAsync("/api/ops/subscribers/sms-received/resume");
        clock.Advance(TimeSpan.FromSeconds(5));
        await app.Services.GetRequiredService<HeldDrain>().DrainAsync(app.Services.GetRequiredService<SubscriberCatalog>().Names, default);
        clock.Advance(TimeSpan.FromSeconds(1));
        await app.Broker.WhenIdleAsync(default);

        Assert.Equal("""{"count":1,"more":false}""", SmsReceived(paused.GetProperty("subscribers")).GetProperty("held").GetRawText());
        Assert.Equal(JsonValueKind.Null, resumed.GetProperty("paused").ValueKind);
        Assert.Equal(1, await ConversationsAsync());
        Assert.Equal(0, SmsReceived((await app.AskAsync("/api/ops/subscribers")).GetProperty("subscribers")).GetProperty("held").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task Only_a_key_of_scope_operate_pauses_and_resumes(string order)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/subscribers/sms-received/{order}", App.ReadKey);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task A_subscriber_that_does_not_exist_is_not_found(string order)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/subscribers/sms-lost/{order}", App.OperateKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_held_for_nobody_goes_to_the_dead_letters_when_it_is_released()
    {
        await app.Services.GetRequiredService<HeldStore>().KeepAsync("sms-lost", Delivery.Of(new("{}") { MessageId = "m1", Subject = "sms.lost" }), default);

        var report = await app.OrderAsync("/api/ops/subscribers/sms-lost/release");
        await app.Broker.WhenIdleAsync(default);

        Assert.Equal("""{"released":1,"held":{"count":0,"more":false}}""", report.GetRawText());
        await using var deadLetters = app.Services.GetRequiredService<ServiceBusClient>()
            .CreateReceiver(Topology.Retries, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = Assert.Single(await deadLetters.PeekMessagesAsync(10));
        Assert.Equal(("m1", DeadLetterReasons.UnknownSubscriber), (dead.MessageId, dead.DeadLetterReason));
    }

    [Theory]
    [InlineData("sms-received", App.OperateKey, HttpStatusCode.Conflict)]
    [InlineData("sms-lost", App.OperateKey, HttpStatusCode.NotFound)]
    [InlineData("sms-lost", App.ReadKey, HttpStatusCode.Forbidden)]
    public async Task Nothing_else_is_released(string name, string key, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/subscribers/{name}/release", key);

        Assert.Equal(status, answer.StatusCode);
    }

    private static JsonElement SmsReceived(JsonElement subscribers) =>
        subscribers.EnumerateArray().Single(one => one.GetProperty("name").ValueEquals("sms-received"));

    private async Task PostAsync()
    {
        using var answer = await app.PostAsync(Text, SignedRequest.BodySignature(Text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await app.Broker.WhenIdleAsync(default);
    }

    private async Task<int> ConversationsAsync() => (await app.AskAsync("/api/ops/conversations")).GetProperty("conversations").GetArrayLength();
}
