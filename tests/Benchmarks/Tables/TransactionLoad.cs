using System.Diagnostics;
using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace JustCallFx.Benchmarks.Tables;

/// <summary>Transactions like those of an event in its conversation: two rows added, one merged, one replaced. Each has a partition of its own.</summary>
internal sealed class TransactionLoad(TableClient table)
{
    public const int Rows = 4;

    private static readonly string Body = new('x', 160);

    private int written;

    /// <summary>Keeps so many transactions outstanding for a while; returns how many were taken in a second.</summary>
    public async Task<double> RunAsync(int outstanding, TimeSpan length)
    {
        var before = written;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, outstanding).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < length)
                await table.SubmitTransactionAsync(Next($"p{Interlocked.Increment(ref written)}"));
        })));
        return (written - before) / watch.Elapsed.TotalSeconds;
    }

    private static IEnumerable<TableTransactionAction> Next(string partitionKey) =>
    [
        new(Add, new TableEntity(partitionKey, "e|1") { ["Hash"] = "0123456789abcdef" }),
        new(Add, new TableEntity(partitionKey, "t|1") { ["Body"] = Body, ["Event"] = "sms.received" }),
        new(UpsertMerge, new TableEntity(partitionKey, "m|1") { ["Body"] = Body, ["SentAt"] = DateTimeOffset.UnixEpoch }),
        new(UpsertReplace, new TableEntity(partitionKey, "state") { ["Received"] = 1L, ["Text"] = Body, ["LastAt"] = DateTimeOffset.UnixEpoch }),
    ];
}
