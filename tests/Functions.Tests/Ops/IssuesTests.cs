using System.Net;
using System.Text.Json;
using JustCallFx.Core.Issues;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Operations' inbox as operators see it.</summary>
public sealed class IssuesTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly App app;

    public IssuesTests() => app = new App { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_open_issue_is_listed_with_all_there_is_to_know()
    {
        await RaiseAsync(IssueKinds.SameIdDifferentBody);

        Assert.Equal(
            """
            {"id":"same-id-different-body:default:1772452800","kind":"same-id-different-body","account":"default","state":"open","summary":"2 events.","advice":"Look.",
            "openedAt":"2026-03-02T12:00:00Z","lastSeenAt":"2026-03-02T12:00:00Z","count":1,"reopenings":0,"suppressedRepeats":0,
            "acknowledgedAt":null,"acknowledgedBy":null,"resolvedAt":null,"resolvedBy":null,"resolution":null}
            """.ReplaceLineEndings(""),
            Assert.Single(await ListAsync()).GetRawText());
    }

    [Fact]
    public async Task Those_that_stand_come_before_the_resolved_and_states_are_listed_alone()
    {
        await RaiseAsync(IssueKinds.RepliesFailing);
        await RaiseAsync(IssueKinds.SpilloverInUse);
        await RaiseAsync(IssueKinds.DeadLetters);
        await Issues.ResolveAsync(IssueKinds.RepliesFailing, "default", "Sent.", default);
        await app.OrderAsync($"/api/ops/issues/{IdOf(IssueKinds.SpilloverInUse)}/acknowledge");

        Assert.Equal("resolved", (await ListAsync())[^1].GetProperty("state").GetString());
        Assert.Equal("replies-failing", Assert.Single(await ListAsync("?state=resolved")).GetProperty("kind").GetString());
        Assert.Equal("spillover-in-use", Assert.Single(await ListAsync("?state=acknowledged")).GetProperty("kind").GetString());
        Assert.Equal("dead-letters", Assert.Single(await ListAsync("?state=open")).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_acknowledgement_tells_when_and_by_whom_and_stays_as_it_was()
    {
        await RaiseAsync(IssueKinds.SameIdDifferentBody);
        var first = await app.OrderAsync($"/api/ops/issues/{IdOf(IssueKinds.SameIdDifferentBody)}/acknowledge");
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = await app.OrderAsync($"/api/ops/issues/{IdOf(IssueKinds.SameIdDifferentBody)}/acknowledge");

        Assert.Equal(("operator", "2026-03-02T12:00:00Z"), (first.GetProperty("acknowledgedBy").GetString(), first.GetProperty("acknowledgedAt").GetString()));
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task What_an_operator_resolved_and_is_noticed_again_is_back_and_acknowledged_by_nobody()
    {
        await RaiseAsync(IssueKinds.SameIdDifferentBody);
        await app.OrderAsync($"/api/ops/issues/{IdOf(IssueKinds.SameIdDifferentBody)}/acknowledge");
        var resolved = await app.OrderAsync($"/api/ops/issues/{IdOf(IssueKinds.SameIdDifferentBody)}/resolve");
        clock.Advance(TimeSpan.FromMinutes(2));
        await RaiseAsync(IssueKinds.SameIdDifferentBody);

        Assert.Equal("operator", resolved.GetProperty("resolvedBy").GetString());
        var back = Assert.Single(await ListAsync());
        Assert.Equal(("open", 1), (back.GetProperty("state").GetString(), back.GetProperty("reopenings").GetInt32()));
    }

    [Theory]
    [InlineData("acknowledge")]
    [InlineData("resolve")]
    public async Task Only_a_key_of_scope_operate_changes_an_issue(string order)
    {
        await RaiseAsync(IssueKinds.SameIdDifferentBody);

        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/issues/{IdOf(IssueKinds.SameIdDifferentBody)}/{order}", App.ReadKey);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("same-id-different-body:default:1")]
    [InlineData("same-id-different-body:other:1772452800")]
    [InlineData("dead-letters")]
    [InlineData("a%2Fb:%23:1")]
    public async Task An_issue_that_does_not_exist_is_not_found(string id)
    {
        await RaiseAsync(IssueKinds.SameIdDifferentBody);

        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/issues/{id}/resolve", App.OperateKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_state_is_refused()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/ops/issues?state=closed", App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private IIssues Issues => app.Services.GetRequiredService<IIssues>();

    private static string IdOf(string kind) => $"{kind}:default:1772452800";

    private Task<bool> RaiseAsync(string kind) => Issues.RaiseAsync(new(kind, "default", "2 events.", "Look."), default);

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string query = "") =>
    [
        .. (await app.AskAsync($"/api/ops/issues{query}")).GetProperty("issues").EnumerateArray()
            .Where(issue => issue.GetProperty("account").ValueEquals("default")),
    ];
}
