using Microsoft.Data.Sqlite;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>What the broker stores of one message, byte for byte, for those that are to store as much.</summary>
internal sealed record StoredRow(byte[] Targets, long Enqueued, byte[] Head, byte[] Body)
{
    /// <summary>Sends a message and looks what of it lies in the file.</summary>
    public static async Task<StoredRow> ReadAsync()
    {
        await using var floor = new BrokerFloor();
        await floor.Sender.SendMessageAsync(floor.Message());
        await using var connection = new SqliteConnection($"Data Source={floor.Database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT targets, enqueued, head, body FROM message";
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync()
            ? new((byte[])row[0], (long)row[1], (byte[])row[2], (byte[])row[3])
            : throw new InvalidOperationException("The message that was sent is not in the file.");
    }
}
