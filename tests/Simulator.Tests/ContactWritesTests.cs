using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Tests;

public sealed class ContactWritesTests
{
    private const string Contact = "+16815550142";
    private const string Line = "+12135550119";

    private static readonly HttpClient Browser = new();

    private readonly ManualClock clock = new(new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Dialect.HelpCentre, "sms.received:msg_00000001")]
    [InlineData(Dialect.Developer, "sms.received:123000001")]
    public async Task A_contacts_text_is_listed_and_delivered_under_the_same_id_so_that_a_strict_receiver_takes_it(Dialect dialect, string key)
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);
        await using var account = Account(endpoint.Url, dialect);

        account.ContactWrites(Contact, Line, "price?");
        await account.Webhook.QuietAsync(CancellationToken.None);

        var payload = SamplePayload.Parse("received", Assert.Single(endpoint.Received).Body);
        Assert.Equal((dialect, key), (payload.Dialect, payload.Key));
        Assert.Contains("price?", endpoint.Received[0].Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(account.SmsApi!.Texts).IsInbound);
        Assert.Equal([200], account.Webhook.Attempts.Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task A_text_whose_webhook_is_lost_is_still_listed()
    {
        await using var account = Account("http://127.0.0.1:1/hook", Dialect.HelpCentre, DeliveryPolicy.Once);

        account.ContactWrites(Contact, Line, "price?");
        await account.Webhook.QuietAsync(CancellationToken.None);

        Assert.Equal("sms.received:msg_00000001", Assert.Single(account.Webhook.Lost).Event);
        Assert.Equal("price?", Assert.Single(account.SmsApi!.Texts).Body);
    }

    [Fact]
    public async Task A_pause_can_be_seen_and_ended_over_HTTP()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(500);
        await using var account = Account(endpoint.Url, Dialect.HelpCentre, DeliveryPolicy.Sms);
        await account.StartAsync(CancellationToken.None);
        using var posted = await Browser.PostAsJsonAsync(new Uri(account.Address, "/texts"), new { contact = Contact, line = Line, body = "price?" });
        await PassAsync(account.Webhook, TimeSpan.FromHours(1));

        var state = await Browser.GetFromJsonAsync<JsonElement>(new Uri(account.Address, "/webhook"));
        using var reactivated = await Browser.PostAsync(new Uri(account.Address, "/webhook/reactivate"), null);

        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        Assert.Equal(("sms", 4), (state.GetProperty("policy").GetString(), state.GetProperty("attempts").GetArrayLength()));
        Assert.Equal("LastAttemptFailed", state.GetProperty("lost")[0].GetProperty("why").GetString());
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 15, 10, 30, TimeSpan.Zero), state.GetProperty("pausedAt").GetDateTimeOffset());
        Assert.False(account.Webhook.IsPaused);
    }

    [Theory]
    [InlineData("application/json", """{"contact":"+16815550142","line":"+12135550119"}""")]
    [InlineData("application/json", """{"contact":"16815550142","line":"+12135550119","body":"x"}""")]
    [InlineData("application/json", "[")]
    [InlineData("text/plain", """{"contact":"+16815550142","line":"+12135550119","body":"x"}""")]
    public async Task What_is_no_text_over_HTTP_is_refused(string type, string body)
    {
        await using var account = Account("http://127.0.0.1:1/hook", Dialect.HelpCentre);
        await account.StartAsync(CancellationToken.None);

        using var content = new StringContent(body, null, type);
        using var answer = await Browser.PostAsync(new Uri(account.Address, "/texts"), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(account.SmsApi!.Texts);
    }

    private SimulatedJustCall Account(string url, Dialect dialect, DeliveryPolicy? policy = null) => new(
        new() { Secret = StrictReceiver.Secret, WebhookUrl = url, Policy = policy ?? DeliveryPolicy.Once, SmsApi = new() { Key = "k", Events = dialect } },
        clock);

    private async Task PassAsync(SimulatedWebhook webhook, TimeSpan span)
    {
        await webhook.QuietAsync(CancellationToken.None);
        for (var end = clock.GetUtcNow() + span; webhook.NextAttemptAt is { } next && next <= end; await webhook.QuietAsync(CancellationToken.None))
            clock.Advance(next - clock.GetUtcNow());
    }
}
