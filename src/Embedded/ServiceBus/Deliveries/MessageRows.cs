using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Messages come in once and leave with their last delivery.</summary>
internal static class MessageRows
{
    /// <summary>Inserts the messages in order; answers when the first of them will expire, if any does.</summary>
    public static DateTimeOffset? Insert(Statements statements, DateTimeOffset now, IReadOnlyList<OutgoingMessage> messages)
    {
        DateTimeOffset? first = null;
        foreach (var message in messages)
        {
            var expires = Expiry(now, message.TimeToLive);
            statements.Execute(
                "INSERT INTO message (targets, enqueued, expires, head, body) VALUES ($1, $2, $3, $4, $5)",
                message.Targets, now.UtcTicks, expires?.UtcTicks, message.Head, message.Body);
            if (expires is not null && (first is null || expires < first))
                first = expires;
        }

        return first;
    }

    /// <summary>One delivery of the message is gone; with the last one the message goes.</summary>
    public static void Forget(Statements statements, long sequence)
    {
        switch (statements.Scalar("SELECT others FROM copies WHERE seq = $1", sequence))
        {
            case null:
                statements.Execute("DELETE FROM message WHERE seq = $1", sequence);
                break;
            case 1L:
                statements.Execute("DELETE FROM copies WHERE seq = $1", sequence);
                break;
            default:
                statements.Execute("UPDATE copies SET others = others - 1 WHERE seq = $1", sequence);
                break;
        }
    }

    private static DateTimeOffset? Expiry(DateTimeOffset now, TimeSpan? timeToLive) =>
        timeToLive is null || timeToLive >= DateTimeOffset.MaxValue - now ? null : now + timeToLive;
}
