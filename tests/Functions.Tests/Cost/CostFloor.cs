using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Simulator;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>The whole app on a clock that stands still, with a simulated JustCall to text through; what it does is counted.</summary>
public sealed class CostFloor : IAsyncLifetime
{
    private const string Line = "+14155551234";
    private const string ApiKey = "test-key-not-real";

    private static readonly string[] Tables =
        JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "infra", "tables.json")))!;

    private readonly CostMeter meter = new();
    private readonly FakeClock clock = new();
    private readonly SimulatedJustCall justCall;
    private int deliveries;

    public CostFloor() => justCall = new SimulatedJustCall(
        new() { Secret = App.Secret, WebhookUrl = "http://127.0.0.1:1/none", SmsApi = new() { Key = ApiKey, Events = null } }, clock);

    /// <summary>The app; known once started.</summary>
    public App App { get; private set; } = null!;

    /// <summary>What JustCall has sent for the app.</summary>
    public int TextsSent => justCall.SmsApi!.Texts.Count;

    public async Task InitializeAsync()
    {
        await justCall.StartAsync(default);
        App = new App
        {
            Clock = clock,
            Settings = [($"JustCall:Accounts:{App.AnsweringAccount}:ApiBaseUrl", justCall.Address.GetLeftPart(UriPartial.Authority))],
            Configure = services => services.AddSingleton<ILoggerProvider>(meter),
        };
        await App.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await justCall.DisposeAsync();
    }

    /// <summary>What was done while <paramref name="deliver"/> ran, and what followed from it.</summary>
    internal async Task<EventCost> CountAsync(Func<Task> deliver)
    {
        var before = await StoredAsync();
        meter.Take();
        await deliver();
        await QuietAsync();
        return meter.Take() with { StoredBytes = EventCost.Hundreds(await StoredAsync() - before) };
    }

    /// <summary>Delivers an event of now; it and what follows from it are done when this ends.</summary>
    internal async Task DeliverAsync(string @event, object data, string account = "default")
    {
        await PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { @event, timestamp = $"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}", data }), account);
        await QuietAsync();
    }

    /// <summary>Delivers a text from a contact.</summary>
    internal Task TextAsync(string contact, string body, string? id = null, string account = "default") =>
        DeliverAsync("sms.received", new { message_id = id ?? NextId(), direction = "inbound", from = contact, to = Line, body }, account);

    /// <summary>Posts a body, rightly signed.</summary>
    internal async Task PostAsync(byte[] body, string account = "default")
    {
        using var answer = await App.PostAsync(body, SignedRequest.BodySignature(body), $"/api/webhooks/justcall/{account}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>An id that no text had.</summary>
    internal string NextId() => $"msg_{++deliveries:x8}";

    private async Task QuietAsync()
    {
        await App.Broker.WhenIdleAsync(default);
        await meter.WhenQuietAsync();
    }

    private Task<long> StoredAsync() => StoredSize.OfAllAsync(App.Services.GetRequiredService<TableServiceClient>(), Tables);
}
