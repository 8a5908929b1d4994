using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Embedded.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Receiving;

/// <summary><c>docs/answers.md</c> tells the truth, row by row.</summary>
public sealed class AnswersTests(App app) : IClassFixture<App>
{
    private static readonly string[] Probes =
    [
        "unknown-event", "new-variant", "missing-field", "empty-body", "no-content-type", "malformed-content-type", "no-signature",
    ];

    public static TheoryData<AnswerRow> Rows => [.. AnswerRow.All.Where(row => row.Id is not (AnswerRequests.BrokerGone or AnswerRequests.StorageGone))];

    [Fact]
    public void Every_row_has_one_request_and_every_request_a_row() =>
        Assert.Equal(AnswerRequests.All.Keys.Order(), AnswerRow.All.Select(row => row.Id).Order());

    [Fact]
    public void Every_cause_has_a_row() =>
        Assert.Empty(Enum.GetValues<WebhookCause>().Select(WebhookCauseNames.Of).Except(AnswerRow.All.Select(row => row.Cause)));

    [Fact]
    public void The_seven_probes_are_rows() => Assert.Empty(Probes.Select(probe => $"probe-{probe}").Except(AnswerRow.All.Select(row => row.Id)));

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_request_gets_the_answer_of_its_row(AnswerRow row) => CheckAsync(app, row);

    [Theory]
    [InlineData(AnswerRequests.BrokerGone, true)]
    [InlineData(AnswerRequests.StorageGone, false)]
    public async Task Without_a_broker_a_text_gets_the_answer_of_its_row(string row, bool hasTables)
    {
        var own = new App();
        await own.InitializeAsync();
        await own.Broker.DisposeAsync();
        if (!hasTables)
            await own.Services.GetRequiredService<EmbeddedTables>().DisposeAsync();

        await CheckAsync(own, AnswerRow.All.Single(one => one.Id == row));

        await own.DisposeAsync();
    }

    private static async Task CheckAsync(App app, AnswerRow row)
    {
        var before = Counts(app);

        var answer = await AnswerRequests.All[row.Id].SendAsync(app.Http.BaseAddress!);

        Assert.Equal(row.Status, RawRequest.StatusOf(answer));
        Assert.Equal([row.Cause], Counts(app).Where(count => count.Value > before[count.Key]).Select(count => count.Key));
        Assert.DoesNotMatch("Content-Length: [1-9]|Transfer-Encoding", answer);
        Assert.Equal(row.Status == 503, answer.Contains("\r\nRetry-After: ", StringComparison.Ordinal));
    }

    private static Dictionary<string, long> Counts(App app) => app.Services.GetRequiredService<WebhookBooks>().Accounts
        .SelectMany(account => account.Requests)
        .GroupBy(one => WebhookCauseNames.Of(one.Cause), one => one.Count)
        .ToDictionary(cause => cause.Key, counts => counts.Sum());
}
