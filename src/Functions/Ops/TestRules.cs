using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Tells which rule would answer a text and with what, or which guard stops it; sends and writes nothing.</summary>
public sealed class TestRules(
    OpsDoor door, AccountDirectory accounts, ConversationStore conversations, ConversationIds ids, ConversationReplies replies, TimeProvider clock)
{
    private const int LargestBody = 16 * 1024;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    // Numbers that are kept for fiction.
    private static readonly PhoneNumber AnyContact = PhoneNumber.Parse("+12025550100")!.Value;
    private static readonly PhoneNumber AnyLine = PhoneNumber.Parse("+12025550199")!.Value;

    /// <summary>
    /// Answers <c>POST /api/ops/rules/test</c>, a <see cref="RuleTest"/>, with a <see cref="RuleTestAnswer"/>; 400 for a test that makes no
    /// sense, 404 for a conversation that does not exist.
    /// </summary>
    [Function(nameof(TestRules))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/rules/test")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<RuleTest>(request, LargestBody) is not { } test)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found no test that can be read; send a JSON object such as {\"text\": \"HOURS\"}.");
        if (Fault(test) is { } fault)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, fault);
        return await ConversationOfAsync(test, cancellationToken) is { } conversation
            ? OpsResults.Answer(await TryAsync(test, conversation, cancellationToken))
            : OpsResults.NoConversation();
    }

    private string? Fault(RuleTest test)
    {
        if (test.Conversation is null && accounts.Find(test.Account) is null)
            return $"Found no such account; there are {string.Join(", ", accounts.All.Select(one => one.Name))}.";
        if (test.Event is not null && !ReplyOccasion.Events.Contains(test.Event))
            return $"Found no such event; rules know {string.Join(", ", ReplyOccasion.Events)}.";
        if (test.At is { Year: < FirstYear or > LastYear })
            return $"Found a time in another year; wanted at from {FirstYear} to {LastYear}.";
        return test.IsContradictory ? "Found conversation beside account, line, contact or firstContact; the conversation stands for these." : null;
    }

    // Null for one that does not exist, or whose contact is forgotten.
    private async Task<Conversation?> ConversationOfAsync(RuleTest test, CancellationToken cancellationToken)
    {
        if (test.Conversation is { } id)
            return ConversationIds.IsId(id) && await conversations.FindAsync(id, cancellationToken) is { Contact: { Value.Length: > 0 } } found ? found : null;
        var account = accounts.Find(test.Account)!.Name;
        var (line, contact) = (PhoneNumber.Parse(test.Line), PhoneNumber.Parse(test.Contact));
        var opened = Conversation.Opened(ids.Of(account, line ?? AnyLine, contact ?? AnyContact), account, line ?? AnyLine, contact ?? AnyContact);
        if (line is null || contact is null || test.FirstContact is not null)
            return opened with { InboundCount = test.FirstContact == true ? 0 : 1 };
        return await conversations.FindAsync(opened.Id, cancellationToken) is { } known ? known with { Contact = contact.Value } : opened;
    }

    private async Task<RuleTestAnswer> TryAsync(RuleTest test, Conversation conversation, CancellationToken cancellationToken)
    {
        var now = test.At ?? clock.GetUtcNow();
        var told = RuleTestEvent.Of(test, conversation.Line, conversation.Contact, now);
        var decided = await replies.RehearseAsync(conversation, told, now, cancellationToken);
        return RuleTestAnswer.Of(decided) with { ConversationId = conversation.LastActivity is null ? null : conversation.Id };
    }
}
