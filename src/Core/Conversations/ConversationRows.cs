using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// The rows <c>state</c> and <c>e|</c> of a conversation.
/// <list type="table">
/// <item><c>state</c>: <c>Account, Line, Contact</c> (absent while forgotten), <c>ForgottenAt</c>, the counts, and each register of
/// <see cref="Conversation"/> in the column of its name (see <see cref="Register.ToText"/>), absent until it is told;
/// <c>Replies, Texts, Sending</c>, see <see cref="ReplyMemory"/>. Replaced as a whole, under its ETag.</item>
/// <item><c>e|</c>: <c>FirstSeen</c>; <c>At</c>, when it happened as it was first told; <c>Content</c>, the event's
/// <see cref="ContentHash"/>; <c>ReplyId</c>, the automatic reply that was decided with the event, or that it tells of, if any. Written
/// once, never deleted.</item>
/// </list>
/// </summary>
internal static class ConversationRows
{
    /// <summary>The column of when a seen event happened.</summary>
    public const string SeenAt = "At";

    /// <summary>The column of a seen event's content hash.</summary>
    public const string SeenContent = "Content";

    /// <summary>The column of the automatic reply that an event decided or tells of, in the rows <c>e|</c> and <c>m|</c>.</summary>
    public const string ReplyId = "ReplyId";

    private static readonly (string Column, Func<Conversation, Register?> Get)[] Registers =
    [
        (nameof(Conversation.ContactName), one => one.ContactName),
        (nameof(Conversation.LastActivity), one => one.LastActivity),
        (nameof(Conversation.LastInbound), one => one.LastInbound),
        (nameof(Conversation.LastOutbound), one => one.LastOutbound),
        (nameof(Conversation.LastByAgent), one => one.LastByAgent),
        (nameof(Conversation.LastByOthers), one => one.LastByOthers),
        (nameof(Conversation.LastTalk), one => one.LastTalk),
        (nameof(Conversation.LastMissed), one => one.LastMissed),
        (nameof(Conversation.LastDelivered), one => one.LastDelivered),
        (nameof(Conversation.LastUndelivered), one => one.LastUndelivered),
        (nameof(Conversation.LastFailed), one => one.LastFailed),
        (nameof(Conversation.AssignedAgent), one => one.AssignedAgent),
        (nameof(Conversation.Paused), one => one.Paused),
        (nameof(Conversation.Silenced), one => one.Silenced),
        (nameof(Conversation.Resumed), one => one.Resumed),
    ];

    public static TableEntity State(Conversation conversation)
    {
        var row = new TableEntity(conversation.Id, ConversationKeys.State)
        {
            [nameof(Conversation.Account)] = conversation.Account,
            [nameof(Conversation.InboundCount)] = conversation.InboundCount,
            [nameof(Conversation.OutboundCount)] = conversation.OutboundCount,
            [nameof(Conversation.CallCount)] = conversation.CallCount,
            [nameof(Conversation.MissedCount)] = conversation.MissedCount,
            [nameof(Conversation.VoicemailCount)] = conversation.VoicemailCount,
        };
        row.PutText(nameof(Conversation.Line), conversation.Line.Value);
        if (conversation.Contact != default)
            row.PutText(nameof(Conversation.Contact), conversation.Contact.Value);
        if (conversation.ForgottenAt is { } forgotten)
            row[nameof(Conversation.ForgottenAt)] = forgotten;
        ReplyMemory.Put(row, conversation.History);
        foreach (var (column, get) in Registers)
        {
            if (get(conversation) is { } register)
                row.PutText(column, register.ToText());
        }

        return row;
    }

    public static Conversation State(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Account = row.GetString(nameof(Conversation.Account)),
        Line = Party(row, nameof(Conversation.Line)),
        Contact = row.ContainsKey(nameof(Conversation.Contact)) ? Party(row, nameof(Conversation.Contact)) : default,
        ForgottenAt = row.GetDateTimeOffset(nameof(Conversation.ForgottenAt)),
        InboundCount = row.GetInt32(nameof(Conversation.InboundCount)) ?? 0,
        OutboundCount = row.GetInt32(nameof(Conversation.OutboundCount)) ?? 0,
        CallCount = row.GetInt32(nameof(Conversation.CallCount)) ?? 0,
        MissedCount = row.GetInt32(nameof(Conversation.MissedCount)) ?? 0,
        VoicemailCount = row.GetInt32(nameof(Conversation.VoicemailCount)) ?? 0,
        ContactName = Register(row, nameof(Conversation.ContactName)),
        LastActivity = Register(row, nameof(Conversation.LastActivity)),
        LastInbound = Register(row, nameof(Conversation.LastInbound)),
        LastOutbound = Register(row, nameof(Conversation.LastOutbound)),
        LastByAgent = Register(row, nameof(Conversation.LastByAgent)),
        LastByOthers = Register(row, nameof(Conversation.LastByOthers)),
        LastTalk = Register(row, nameof(Conversation.LastTalk)),
        LastMissed = Register(row, nameof(Conversation.LastMissed)),
        LastDelivered = Register(row, nameof(Conversation.LastDelivered)),
        LastUndelivered = Register(row, nameof(Conversation.LastUndelivered)),
        LastFailed = Register(row, nameof(Conversation.LastFailed)),
        AssignedAgent = Register(row, nameof(Conversation.AssignedAgent)),
        Paused = Register(row, nameof(Conversation.Paused)),
        Silenced = Register(row, nameof(Conversation.Silenced)),
        Resumed = Register(row, nameof(Conversation.Resumed)),
        History = ReplyMemory.Read(row),
    };

    public static TableEntity Seen(string conversationId, string eventId, JustCallEvent told, string content, string? replyId, DateTimeOffset now)
    {
        var row = new TableEntity(conversationId, ConversationKeys.Seen(eventId))
        {
            ["FirstSeen"] = now, [SeenAt] = told.OccurredAt, [SeenContent] = content,
        };
        row.PutText(ReplyId, replyId);
        return row;
    }

    private static PhoneNumber Party(TableEntity row, string column) => PhoneNumber.Parse(row.TakeText(column))
        ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Conversation {row.PartitionKey} has no {column}."));

    private static Register? Register(TableEntity row, string column) => Conversations.Register.Parse(row.TakeText(column));
}
