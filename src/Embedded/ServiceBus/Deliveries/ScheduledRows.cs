using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Messages whose time has not come. They are numbered as if they had been sent, and again when they are.</summary>
internal static class ScheduledRows
{
    /// <summary>Messages enqueued in one transaction; when more are due, the next one follows at once.</summary>
    private const int Piece = 512;

    /// <summary>Keeps the messages back; answers their numbers in order.</summary>
    public static IReadOnlyList<long> Insert(Statements statements, Destination destination, IReadOnlyList<ScheduledMessage> messages)
    {
        var numbers = new List<long>(messages.Count);
        foreach (var message in messages)
        {
            var number = (long)statements.Scalar("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'message' RETURNING seq")!;
            statements.Execute(
                "INSERT INTO scheduled (seq, destination, due, lifetime, head, body) VALUES ($1, $2, $3, $4, $5, $6)",
                number, destination.Id, message.Due.UtcTicks, message.Content.TimeToLive?.Ticks, message.Content.Head, message.Content.Body);
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Drops all the messages, or none when one of them is not there: then it answers false.</summary>
    public static bool Cancel(Statements statements, Destination destination, IReadOnlyList<long> numbers)
    {
        foreach (var number in numbers)
        {
            if (statements.Scalar("SELECT 1 FROM scheduled WHERE seq = $1 AND destination = $2", number, destination.Id) is null)
                return false;
        }

        foreach (var number in numbers)
            statements.Execute("DELETE FROM scheduled WHERE seq = $1", number);
        return true;
    }

    /// <summary>Enqueues messages whose time has come, in the order of their times.</summary>
    public static void EnqueueDue(Statements statements, IEnumerable<Destination> destinations, DateTimeOffset now)
    {
        foreach (var destination in destinations)
        {
            foreach (var (number, message) in Due(statements, destination, now))
            {
                statements.Execute("DELETE FROM scheduled WHERE seq = $1", number);
                var content = message.Content with { Targets = TargetsOf(destination, number, message) };
                // Enqueued when it was due, not now: a message does not live longer because the broker was down.
                if (content.Targets.Length > 0)
                    MessageRows.Insert(statements, message.Due, [content]);
            }
        }
    }

    /// <summary>Whether a message is due by <paramref name="now"/>.</summary>
    public static bool AnyDue(Statements statements, IEnumerable<Destination> destinations, DateTimeOffset now) =>
        NextDue(statements, destinations) <= now.UtcTicks;

    /// <summary>When the next message is due, in ticks; null when none is.</summary>
    public static long? NextDue(Statements statements, IEnumerable<Destination> destinations) => destinations
        .Select(destination => (long?)statements.Scalar("SELECT min(due) FROM scheduled WHERE destination = $1", destination.Id))
        .Min();

    // Filters see a message when it is enqueued, as in Service Bus: a subscription may be younger than the schedule.
    private static byte[] TargetsOf(Destination destination, long number, ScheduledMessage message)
    {
        var stored = new StoredDelivery(number, 0, StoredDelivery.NoToken, null, message.Due, message.Content.Head, message.Content.Body);
        var sent = new ServiceBusMessage(MessageCodec.Decode(stored, default));
        return destination.TargetsOf(sent, sent.MessageId!);
    }

    private static List<(long Number, ScheduledMessage Message)> Due(Statements statements, Destination destination, DateTimeOffset now)
    {
        var due = new List<(long, ScheduledMessage)>();
        using var rows = statements.Query(
            "SELECT seq, due, lifetime, head, body FROM scheduled WHERE destination = $1 AND due <= $2 ORDER BY due, seq LIMIT $3",
            destination.Id, now.UtcTicks, Piece);
        while (rows.Read())
        {
            var content = new OutgoingMessage([], rows.IsNull(2) ? null : new TimeSpan(rows.Int64(2)), rows.Bytes(3), rows.Bytes(4));
            due.Add((rows.Int64(0), new ScheduledMessage(new DateTimeOffset(rows.Int64(1), TimeSpan.Zero), content)));
        }

        return due;
    }
}
