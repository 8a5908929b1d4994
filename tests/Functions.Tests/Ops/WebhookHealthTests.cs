using System.Text;
using System.Text.Json;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of JustCall's deliveries, from the POST to the report.</summary>
public sealed class WebhookHealthTests : IAsyncLifetime
{
    private readonly FakeShelf spillover = new() { Behaviour = _ => throw new IOException("no tables") };
    private readonly FakeSender topic = new();
    private readonly App app;

    public WebhookHealthTests() => app = new App
    {
        Configure = services => services.AddSingleton<ISpillover>(spillover).AddSingleton(new EventPublisher(topic)),
    };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_delivery_that_could_not_be_stored_shows_at_once_with_what_comes_next()
    {
        topic.Behaviour = _ => throw new IOException("no broker");
        await PostAsync();

        var health = await HealthAsync();

        Assert.Equal(("retrying", 3), (health.GetProperty("state").GetString(), health.GetProperty("triesLeft").GetInt32()));
        Assert.Equal(
            TimeSpan.FromMinutes(35),
            health.GetProperty("pauseExpectedAt").GetDateTimeOffset() - health.GetProperty("nextAttemptFrom").GetDateTimeOffset());
        Assert.NotEmpty(health.GetProperty("evidence").EnumerateArray());
        Assert.NotEmpty(health.GetProperty("whatToDo").GetString()!);
    }

    [Fact]
    public async Task A_forgery_changes_nothing()
    {
        topic.Behaviour = _ => throw new IOException("no broker");
        await PostAsync(new string('0', 64));

        Assert.Equal("healthy", (await HealthAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Changes_are_in_the_history()
    {
        topic.Behaviour = _ => throw new IOException("no broker");
        await PostAsync();
        await app.Services.GetRequiredService<DoorReport>().WriteAsync(default);

        var change = Assert.Single((await HealthAsync()).GetProperty("history").EnumerateArray());

        Assert.Equal(("healthy", "retrying"), (change.GetProperty("from").GetString(), change.GetProperty("to").GetString()));
    }

    private async Task PostAsync(string? signature = null)
    {
        var text = Encoding.UTF8.GetBytes(
            $$"""{"event":"sms.received","timestamp":"{{app.Clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}}","data":{"message_id":"m","from":"+14155559876","to":"+14155551234"} }""");
        using var answer = await app.PostAsync(text, signature ?? SignedRequest.BodySignature(text));
    }

    private async Task<JsonElement> HealthAsync() =>
        (await app.AskAsync("/api/ops/webhooks")).GetProperty("accounts").EnumerateArray()
        .Single(account => account.GetProperty("name").ValueEquals("default")).GetProperty("health");
}
