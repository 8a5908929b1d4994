using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.OptOuts;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>Puts together what operators see of a conversation: its own state, the address book's name, and what holds for all lines.</summary>
public sealed class ConversationDesk(
    ConversationStore store, AddressBookStore contacts, OptOutStore optOuts, AgentPause agentPause, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>The summaries of conversations, in their order, with a few point reads for each.</summary>
    public async Task<IReadOnlyList<ConversationSummary>> SummariesAsync(IEnumerable<Conversation> conversations, CancellationToken cancellationToken)
    {
        var summaries = new List<ConversationSummary>();
        foreach (var some in conversations.Chunk(AtOnce))
            summaries.AddRange(await Task.WhenAll(some.Select(one => SummaryAsync(one, cancellationToken))));
        return summaries;
    }

    /// <summary>The answer that shows how a conversation stands, or 404.</summary>
    public async Task<IResult> AnswerAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } conversation
            ? OpsResults.Answer(await SummaryAsync(conversation, cancellationToken))
            : OpsResults.NoConversation();

    /// <summary>The summary of a conversation.</summary>
    public async Task<ConversationSummary> SummaryAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var name = contacts.NameOfAsync(conversation.Account, conversation.Contact, cancellationToken);
        var optedOut = optOuts.OptedOutSinceAsync(conversation.Account, conversation.Contact, cancellationToken);
        await Task.WhenAll(name, optedOut);
        var pause = conversation.PauseAt(clock.GetUtcNow(), agentPause.Length);
        return new(
            conversation.Id,
            conversation.Account,
            conversation.Line.Value,
            conversation.Contact.Value,
            await name ?? conversation.ContactName?.Value,
            conversation.LastActivity?.At,
            conversation.LastText?.Value,
            ConversationText.Of(conversation.LastInbound),
            ConversationText.Of(conversation.LastOutbound),
            new(conversation.InboundCount, conversation.OutboundCount, conversation.CallCount, conversation.MissedCount, conversation.VoicemailCount),
            conversation.WaitingSince,
            conversation.LastDelivery,
            conversation.AssignedAgent?.Value,
            await optedOut,
            pause?.Until,
            pause?.Because);
    }
}
