using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.OptOuts;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Who opts out by a text, and how an operator lifts it.</summary>
public sealed class OptOutsTests : IAsyncLifetime
{
    private const string Ana = "+14155550101";

    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_text_that_is_only_STOP_opts_the_contact_out()
    {
        await TextAsync("Stop!");

        Assert.True(await IsOptedOutAsync());
    }

    [Fact]
    public async Task An_operator_lifts_an_opt_out()
    {
        await TextAsync("STOP");

        Assert.Equal(HttpStatusCode.NoContent, await LiftAsync($$"""{ "contact": "{{Ana}}" }"""));

        Assert.False(await IsOptedOutAsync());
    }

    [Fact]
    public async Task Where_nobody_opted_out_there_is_nothing_to_lift() =>
        Assert.Equal(HttpStatusCode.NotFound, await LiftAsync($$"""{ "contact": "{{Ana}}" }"""));

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "contact": "" }""")]
    [InlineData("""{ "account": "nobody", "contact": "+14155550101" }""")]
    public async Task A_lift_without_a_contact_of_an_account_is_told_so(string lift) => Assert.Equal(HttpStatusCode.BadRequest, await LiftAsync(lift));

    [Fact]
    public async Task A_key_that_may_only_read_lifts_nothing() =>
        Assert.Equal(HttpStatusCode.Forbidden, await LiftAsync($$"""{ "contact": "{{Ana}}" }""", App.ReadKey));

    private async Task TextAsync(string body)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            @event = "sms.received", timestamp = "2026-03-02T10:00:00Z", data = new { message_id = "msg_1", from = Ana, to = "+14155551234", body },
        });
        using var answer = await app.PostAsync(json, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(App.Secret), json)));
        await app.Broker.WhenIdleAsync(CancellationToken.None);
    }

    private Task<bool> IsOptedOutAsync() =>
        app.Services.GetRequiredService<OptOutStore>().IsOptedOutAsync("default", PhoneNumber.Parse(Ana)!.Value, CancellationToken.None);

    private async Task<HttpStatusCode> LiftAsync(string lift, string key = App.OperateKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ops/optouts/lift") { Content = new StringContent(lift, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-functions-key", key);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
