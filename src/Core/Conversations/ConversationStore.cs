using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.Conversations;

/// <summary>Keeps conversations: each event changes its conversation exactly once, in one transaction.</summary>
public sealed partial class ConversationStore
{
    private const string Differs = Outcome.SameIdDifferentBody;

    private readonly TableClient table;
    private readonly ConversationIndex index;
    private readonly ConversationIds ids;
    private readonly EventMemory memory;
    private readonly ForgottenContacts forgotten;
    private readonly TimeProvider clock;
    private readonly ConversationReplies? replies;
    private readonly AccountDirectory? accounts;
    private readonly SightingBook sightings;
    private readonly ConversationTurns turns = new();
    private readonly RecentConversations recent = new();

    /// <summary>Keeps them in the given account.</summary>
    /// <param name="tables">The account.</param>
    /// <param name="index">Where conversations are found by day.</param>
    /// <param name="ids">What names conversations.</param>
    /// <param name="memory">How far back it is known what was seen.</param>
    /// <param name="clock">The present.</param>
    /// <param name="replies">What decides on automatic replies; null for nothing.</param>
    /// <param name="accounts">Whose webhook and API share ids; null for everybody's.</param>
    public ConversationStore(
        TableServiceClient tables,
        ConversationIndex index,
        ConversationIds ids,
        EventMemory memory,
        TimeProvider clock,
        ConversationReplies? replies = null,
        AccountDirectory? accounts = null)
    {
        table = tables.GetTableClient(ConversationKeys.Table);
        this.index = index;
        this.ids = ids;
        this.memory = memory;
        this.clock = clock;
        this.replies = replies;
        this.accounts = accounts;
        sightings = new SightingBook(table);
        forgotten = new ForgottenContacts(tables, ids);
    }

    /// <summary>Writes an event into its conversation, or finds that this was done before; an event outside conversations has none.</summary>
    /// <returns>Rejected when an event of the same id told something else, or when no table takes what it tells.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public Task<Outcome> ApplyAsync<TEvent>(EventEnvelope<TEvent> told, CancellationToken cancellationToken)
        where TEvent : JustCallEvent => ApplyAsync(told, _ => Task.CompletedTask, cancellationToken);

    /// <summary>As <see cref="ApplyAsync{TEvent}(EventEnvelope{TEvent}, CancellationToken)"/>, with work of the caller's.</summary>
    /// <param name="told">The event.</param>
    /// <param name="whenWritten">
    /// Done when the event stands in its conversation, before a reply to it can be sent; done again when the event comes again, and not for
    /// one that is rejected. It is given when the event happened as it was first told: a repeat may tell a later time (contract §11).
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome> ApplyAsync<TEvent>(
        EventEnvelope<TEvent> told, Func<DateTimeOffset, Task> whenWritten, CancellationToken cancellationToken)
        where TEvent : JustCallEvent
    {
        if (told.Event.Parties is not { } parties)
            return Outcome.Skipped("this event belongs to no conversation");
        var id = ids.Of(told.Account, parties.Line, parties.Contact);
        if (recent.IsElsewhere(told.Id, id))
            return Outcome.Rejected(Differs);
        var now = clock.GetUtcNow();
        if (memory.Refusal(told.Event, now) is { } refusal)
            return refusal;

        var (opened, change) = (Conversation.Opened(id, told.Account, parties.Line, parties.Contact), Change(id, told, now));
        bool isNew;
        try
        {
            isNew = await WriteOnceAsync(opened, change, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsForGood())
        {
            return Outcome.Rejected($"the tables do not take what it tells: {refused.ErrorCode}");
        }

        return await FollowAsync(told, opened, change, isNew, whenWritten, cancellationToken);
    }

    /// <summary>One conversation; null when there is none of that id.</summary>
    public async Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        await table.FindAsync(id, ConversationKeys.State, cancellationToken) is { } state ? ConversationRows.State(state) : null;

    /// <summary>One text of a conversation with what became of it; null when none of its events has come.</summary>
    public async Task<TextMessage?> FindTextAsync(string id, string messageId, CancellationToken cancellationToken) =>
        await table.FindAsync(id, ConversationKeys.Message(messageId), cancellationToken) is { } text ? MessageRow.Read(text) : null;

    /// <summary>
    /// What happened in a conversation, newest first, at most <paramref name="count"/> entries; each text to the contact is as far as any
    /// of them says it has come.
    /// </summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(string id, int count, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(ConversationKeys.TimelineFilter(id), count, select: null, cancellationToken);
        return TextStatuses.Settle([.. rows.Select(TimelineRow.Read)]);
    }

    /// <summary>
    /// Silences automatic replies in a conversation, until a time or until they are resumed; false when there is no such conversation.
    /// </summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public Task<bool> PauseRepliesAsync(string id, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(id, conversation => conversation.PausedAt(now, until), cancellationToken);
    }

    /// <summary>Lets automatic replies go on in a conversation, whoever silenced them; false when there is no such conversation.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public Task<bool> ResumeRepliesAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(id, conversation => conversation.ResumedAt(now), cancellationToken);
    }
}
