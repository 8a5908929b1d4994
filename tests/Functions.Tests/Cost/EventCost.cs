using System.Globalization;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>What one event, or one run of a timer, costs in what Azure counts.</summary>
public sealed record EventCost
{
    /// <summary>Messages sent to the topic or a queue, at once or for later.</summary>
    public long Sends { get; init; }

    /// <summary>Filters that messages were held against.</summary>
    public long Filters { get; init; }

    /// <summary>Messages received.</summary>
    public long Receives { get; init; }

    /// <summary>Messages completed, given back or dead-lettered.</summary>
    public long Settles { get; init; }

    /// <summary>Messages peeked, and locks renewed.</summary>
    public long Others { get; init; }

    /// <summary>Requests to the tables that read one entity, or a page of them.</summary>
    public long Reads { get; init; }

    /// <summary>Requests to the tables that write one entity.</summary>
    public long Writes { get; init; }

    /// <summary>Requests to the tables that write several entities, all or none.</summary>
    public long Transactions { get; init; }

    /// <summary>Executions of functions.</summary>
    public long Executions { get; init; }

    /// <summary>What is sent of log entries from Information up, in bytes, rounded up to hundreds.</summary>
    public long LogBytes { get; init; }

    /// <summary>What is sent of log entries from Warning up, in bytes, rounded up to hundreds.</summary>
    public long WarningBytes { get; init; }

    /// <summary>What is sent of activities, in bytes, rounded up to hundreds.</summary>
    public long TraceBytes { get; init; }

    /// <summary>What the tables keep, in bytes as Azure counts them, rounded up to hundreds.</summary>
    public long StoredBytes { get; init; }

    /// <summary>Operations of the broker as it bills them: filters are not among them.</summary>
    public long Operations => Sends + Receives + Settles + Others;

    /// <summary>What the broker's Standard tier takes off its credits: settling is free, filters are not.</summary>
    public long Credits => Sends + Filters + Receives + Others;

    /// <summary>Requests to the tables of any kind.</summary>
    public long Requests => Reads + Writes + Transactions;

    /// <summary>The document's cells.</summary>
    public string Cells => string.Join(
        " | ", Sends, Filters, Receives, Settles, Others, Reads, Writes, Transactions, Executions, LogBytes, WarningBytes, TraceBytes, StoredBytes);

    /// <summary>Reads the document's cells.</summary>
    public static EventCost Of(string cells)
    {
        var read = cells.Split('|').Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        return new()
        {
            Sends = read[0], Filters = read[1], Receives = read[2], Settles = read[3], Others = read[4],
            Reads = read[5], Writes = read[6], Transactions = read[7], Executions = read[8],
            LogBytes = read[9], WarningBytes = read[10], TraceBytes = read[11], StoredBytes = read[12],
        };
    }

    /// <summary>Rounds up to hundreds.</summary>
    public static long Hundreds(long bytes) => (bytes + 99) / 100 * 100;
}
