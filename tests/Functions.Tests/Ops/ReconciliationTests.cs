using System.Net;
using JustCallFx.Core.Reconciliation;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Operators see how far reading back is, and order it.</summary>
public sealed class ReconciliationTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Each_account_tells_what_is_ordered_and_what_cannot_be_recovered()
    {
        var to = app.Clock.GetUtcNow().AddHours(-3);
        await app.Services.GetRequiredService<ReconciliationStore>().OrderAsync(App.DeveloperAccount, to.AddDays(-1), to, "test", default);

        var report = await app.AskAsync("/api/ops/reconcile");

        Assert.Equal("calls, voicemail and contacts cannot be recovered", report.GetProperty("cannotBeRecovered").GetString());
        var account = report.GetProperty("accounts").EnumerateArray().Single(one => one.GetProperty("account").GetString() == App.DeveloperAccount);
        Assert.Equal(660, account.GetProperty("decidedAfterSeconds").GetDouble());
        Assert.Equal("test", Assert.Single(account.GetProperty("orders").EnumerateArray()).GetProperty("why").GetString());
    }

    [Theory]
    [InlineData("", HttpStatusCode.Accepted)]
    [InlineData("?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z", HttpStatusCode.Accepted)]
    [InlineData("?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("?to=2999-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("?from=yesterday", HttpStatusCode.BadRequest)]
    public async Task A_span_is_ordered_that_lies_in_the_past(string query, HttpStatusCode answered)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/reconcile/{App.DeveloperAccount}{query}", App.OperateKey);

        Assert.Equal(answered, answer.StatusCode);
        Assert.Equal(
            answered == HttpStatusCode.Accepted ? 1 : 0,
            (await app.Services.GetRequiredService<ReconciliationStore>().ReadAsync(App.DeveloperAccount, default)).Orders.Count);
    }

    [Theory]
    [InlineData("/api/ops/reconcile/nobody", App.OperateKey, HttpStatusCode.NotFound)]
    [InlineData("/api/ops/reconcile/dev", App.ReadKey, HttpStatusCode.Forbidden)]
    [InlineData("/api/ops/backfill/nobody?days=1", App.OperateKey, HttpStatusCode.NotFound)]
    [InlineData("/api/ops/backfill/dev?days=1", App.ReadKey, HttpStatusCode.Forbidden)]
    [InlineData("/api/ops/backfill/dev", App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("/api/ops/backfill/dev?days=91", App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("/api/ops/backfill/dev?days=0", App.OperateKey, HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_ordered_is_refused(string path, string key, HttpStatusCode answered)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, path, key);

        Assert.Equal(answered, answer.StatusCode);
    }

    [Fact]
    public async Task A_backfill_is_ordered_once_and_shown()
    {
        using var first = await app.SendAsync(HttpMethod.Post, "/api/ops/backfill/dev?days=30", App.OperateKey);
        using var second = await app.SendAsync(HttpMethod.Post, "/api/ops/backfill/dev?days=30", App.OperateKey);
        var report = await app.AskAsync("/api/ops/backfill");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        var accounts = report.GetProperty("accounts").EnumerateArray().ToDictionary(one => one.GetProperty("account").GetString()!);
        Assert.Equal(30, accounts[App.DeveloperAccount].GetProperty("backfill").GetProperty("days").GetInt32());
        Assert.Contains("Replies is on", accounts[App.AnsweringAccount].GetProperty("hint").GetString(), StringComparison.Ordinal);
    }
}
