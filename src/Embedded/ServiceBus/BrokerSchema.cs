namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The tables of <c>broker.db</c>. Times are UTC ticks.</summary>
internal static class BrokerSchema
{
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE entity (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE);

        -- A number is never given twice, so that deliveries of a message that is gone cannot find another.
        CREATE TABLE message (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            targets BLOB NOT NULL,
            enqueued INTEGER NOT NULL,
            expires INTEGER,
            head BLOB NOT NULL,
            body BLOB NOT NULL);
        CREATE INDEX message_expires ON message (expires) WHERE expires IS NOT NULL;

        -- How far messages have been handed out to their targets.
        CREATE TABLE fan_out (place INTEGER NOT NULL);
        INSERT INTO fan_out VALUES (0);

        -- state 0: waiting, 1: locked. A receiver walks the waiting of its entity in order and meets nothing else.
        CREATE TABLE delivery (
            entity INTEGER NOT NULL,
            state INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            count INTEGER NOT NULL,
            token BLOB,
            until INTEGER,
            changes BLOB,
            PRIMARY KEY (entity, state, seq)) WITHOUT ROWID;

        -- For a message with more than one delivery: how many there are beside one. The last one takes the message along.
        CREATE TABLE copies (seq INTEGER PRIMARY KEY, others INTEGER NOT NULL)
        """,
        """
        -- Messages whose time has not come; they take their numbers from the counter of message.
        CREATE TABLE scheduled (
            seq INTEGER PRIMARY KEY,
            destination INTEGER NOT NULL,
            due INTEGER NOT NULL,
            lifetime INTEGER,
            head BLOB NOT NULL,
            body BLOB NOT NULL);
        CREATE INDEX scheduled_due ON scheduled (destination, due);
        CREATE INDEX scheduled_destination ON scheduled (destination);
        INSERT INTO sqlite_sequence (name, seq) SELECT 'message', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'message')
        """,
    ];
}
