using System.Text.Json;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Ops;
using JustCallFx.Functions.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Tells which rule would answer a text and with what, or which guard stops it; sends and writes nothing.</summary>
public sealed class TestRules(OpsDoor door, AccountDirectory accounts, ConversationIds ids, IReplyDecider decider, TimeProvider clock)
{
    private const int LargestBody = 16 * 1024;

    // Numbers that are kept for fiction.
    private static readonly PhoneNumber AnyContact = PhoneNumber.Parse("+12025550100")!.Value;
    private static readonly PhoneNumber AnyLine = PhoneNumber.Parse("+12025550199")!.Value;

    /// <summary>Answers <c>POST /api/ops/rules/test</c>, a <see cref="RuleTest"/>, with a <see cref="RuleTestAnswer"/>.</summary>
    [Function(nameof(TestRules))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/rules/test")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        using var body = await RequestBody.ReadAsync(request, LargestBody);
        if (body is null || Read(body.Bytes) is not { } test)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found no test that can be read; send a JSON object such as {\"text\": \"HOURS\"}.");
        if (accounts.Find(test.Account) is not { } account)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found no such account; there are {string.Join(", ", accounts.All.Select(one => one.Name))}.");
        if (test.Event is not null && !ReplyOccasion.Events.Contains(test.Event))
            return OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found no such event; rules know {string.Join(", ", ReplyOccasion.Events)}.");

        return OpsResults.Answer(RuleTestAnswer.Of(await decider.DecideAsync(OccasionOf(test, account.Name), cancellationToken)));
    }

    private ReplyOccasion OccasionOf(RuleTest test, string account)
    {
        var (line, contact) = (PhoneNumber.Parse(test.Line) ?? AnyLine, PhoneNumber.Parse(test.Contact) ?? AnyContact);
        var now = test.At ?? clock.GetUtcNow();
        return new()
        {
            Account = account,
            ConversationId = ids.Of(account, line, contact),
            EventId = "test",
            EventName = test.Event ?? SmsReceived.EventName,
            Contact = contact,
            Line = line,
            Text = test.Text,
            ContactName = test.Name,
            OccurredAt = now,
            Now = now,
            Facts = new() { InboundTexts = test.FirstContact ? 1 : 2 },
        };
    }

    private static RuleTest? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, OpsJson.Default.RuleTest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
