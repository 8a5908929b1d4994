using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of the events that come again.</summary>
public sealed class RetriesTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Each_tells_whose_it_is_how_often_it_failed_and_when_it_comes_again()
    {
        var retry = new WaitingRetry("crm-log", "default:sms.received:1", "sms.received", 2, new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), "TimeoutException");
        await app.Services.GetRequiredService<RetryStore>().NoteAsync(retry, default);

        var list = await app.AskAsync("/api/ops/retries");

        Assert.Equal(
            """
            {"retries":[{"subscriber":"crm-log","eventId":"default:sms.received:1","event":"sms.received","attempt":2,"nextAt":"2026-03-02T12:00:00Z","error":"TimeoutException"}],"more":false}
            """.Trim(),
            list.GetRawText());
    }

    [Fact]
    public async Task Without_a_key_nothing_is_shown()
    {
        using var answer = await app.Http.GetAsync("/api/ops/retries");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
