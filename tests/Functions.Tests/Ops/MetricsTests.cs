using System.Net;
using System.Text.Json;
using JustCallFx.Core.Minutes;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What charts are drawn from. Other tests measure at the same time.</summary>
public sealed class MetricsTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly App app;

    public MetricsTests() => app = new App { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_minute_that_has_ended_shows_how_many_requests_ended_how_and_how_long_they_took()
    {
        await app.PostAsync(Corpus.Read("help/sms-received.json"), "forged", $"/api/webhooks/justcall/{App.DeveloperAccount}");
        var written = app.Services.GetRequiredService<MinuteBook>();

        await written.CloseAsync(clock.GetUtcNow().AddMinutes(-1), default);

        var refused = Figures(await app.AskAsync("/api/ops/metrics")).Where(one =>
            one.GetProperty("account").GetString() == App.DeveloperAccount && one.GetProperty("outcome").GetString() == "refused").ToList();
        Assert.Contains(refused, one => one.GetProperty("name").GetString() == "justcallfx.webhook.requests" && one.GetProperty("count").GetInt64() >= 1);
        Assert.Contains(refused, one => one.GetProperty("name").GetString() == "justcallfx.webhook.duration" && one.GetProperty("p99").GetDouble() >= 0);
    }

    [Fact]
    public async Task Each_minute_is_closed_when_it_ends_without_anybody_asking()
    {
        await app.PostAsync(Corpus.Read("help/sms-received.json"), "forged");

        clock.Advance(TimeSpan.FromMinutes(1));
        await app.StopAsync();

        var minutes = app.Services.GetRequiredService<MinuteStore>().ReadAsync(clock.GetUtcNow().AddHours(-1), clock.GetUtcNow().AddHours(1), default);
        var own = app.Services.GetRequiredService<MinuteBook>().Instance;
        Assert.NotEmpty(await minutes.Where(minute => minute.Instance == own).ToListAsync());
    }

    [Theory]
    [InlineData("minutes=0")]
    [InlineData("minutes=1441")]
    [InlineData("step=61")]
    [InlineData("step=x")]
    public async Task What_no_chart_has_is_refused(string query)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/ops/metrics?{query}", App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/ops/metrics")]
    [InlineData("/api/ops/backlog")]
    public async Task Without_a_key_nothing_is_shown(string path)
    {
        using var answer = await app.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static IEnumerable<JsonElement> Figures(JsonElement page) =>
        page.GetProperty("points").EnumerateArray().SelectMany(point => point.GetProperty("figures").EnumerateArray());
}
