using System.Text;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.Functions.Tests.Ops;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Timers;

/// <summary>An issue from what causes it to what ends it.</summary>
public sealed class LookAfterIssuesTests : IAsyncLifetime
{
    private readonly App app = new() { Clock = new FakeClock() };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_text_with_the_id_of_another_is_an_issue_until_a_person_resolves_it_and_its_dead_letter_until_it_is_gone()
    {
        await PostAsync(Corpus.Read("help/sms-received.json"));
        await PostAsync(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Corpus.Read("help/sms-received.json")).Replace("Friday", "Monday", StringComparison.Ordinal)));
        Assert.Equal([IssueKinds.DeadLetters, IssueKinds.SameIdDifferentBody], (await ListAsync(atLeast: 2)).Select(KindOf).Order());

        await TakeDeadLettersAsync();
        await app.Services.GetRequiredService<IssueAssessment>().RunAsync(default);
        var left = Assert.Single(await ListAsync());
        await app.OrderAsync($"/api/ops/issues/{left.GetProperty("id").GetString()}/resolve");

        Assert.Equal(IssueKinds.SameIdDifferentBody, KindOf(left));
        Assert.Empty(await ListAsync());
    }

    private async Task PostAsync(byte[] body)
    {
        (await app.PostAsync(body, SignedRequest.BodySignature(body))).Dispose();
        await app.Broker.WhenIdleAsync(default);
    }

    private async Task TakeDeadLettersAsync()
    {
        var broker = app.Services.GetRequiredService<ServiceBusClient>();
        await using var receiver = broker.CreateReceiver(
            Topology.Events, Topology.SmsReceived, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        foreach (var message in await receiver.ReceiveMessagesAsync(10))
            await receiver.CompleteMessageAsync(message);
    }

    // A subscriber tells of a dead letter when the broker is done with it.
    private async Task<IReadOnlyList<JsonElement>> ListAsync(int atLeast)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        var listed = await ListAsync();
        for (; listed.Count < atLeast; listed = await ListAsync())
            patience.Token.ThrowIfCancellationRequested();
        return listed;
    }

    private static string? KindOf(JsonElement issue) => issue.GetProperty("kind").GetString();

    private async Task<IReadOnlyList<JsonElement>> ListAsync() =>
    [
        .. (await app.AskAsync("/api/ops/issues?state=open")).GetProperty("issues").EnumerateArray()
            .Where(issue => issue.GetProperty("account").ValueEquals("default")),
    ];
}
