using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Crash.Worker;

/// <summary>
/// Writes numbered transactions into one partition, one after the other: each replaces two rows, adds a trace and takes the oldest
/// trace away. So what a whole number of transactions leaves is known.
/// </summary>
internal sealed class TableWriter(TableClient table, string partition, Lines lines)
{
    /// <summary>How many traces a whole number of transactions leaves.</summary>
    public const int Traces = 8;

    private const int ServerFault = 500;
    private const string Head = "head";
    private const string Copy = "copy";
    private const string Number = "Number";

    private int last;
    private ETag version;

    /// <summary>Says what is there, to go on from it.</summary>
    public async Task ShowAsync()
    {
        var (copy, traces) = (0, new List<int>());
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{partition}'"))
        {
            var number = row.GetInt32(Number)!.Value;
            if (row.RowKey == Head)
                (last, version) = (number, row.ETag);
            else if (row.RowKey == Copy)
                copy = number;
            else
                traces.Add(number);
        }

        lines.Write(string.Create(CultureInfo.InvariantCulture, $"{Said.Found} {partition} {last} {copy} {string.Join(',', traces)}"));
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var answers = await table.SubmitTransactionAsync(Transaction(last + 1), CancellationToken.None);
                version = answers.Value[0].Headers.ETag!.Value;
                last++;
                lines.Write(string.Create(CultureInfo.InvariantCulture, $"{Said.Wrote} {partition} {last}"));
            }
            catch (RequestFailedException refused) when (refused.Status >= ServerFault)
            {
                lines.Write(string.Create(CultureInfo.InvariantCulture, $"{Said.Refused} {Said.Wrote} {refused.Status}"));
            }
        }
    }

    private List<TableTransactionAction> Transaction(int number)
    {
        List<TableTransactionAction> actions =
        [
            version == default ? new(TableTransactionActionType.Add, Row(Head, number)) : new(TableTransactionActionType.UpdateReplace, Row(Head, number), version),
            new(TableTransactionActionType.UpsertReplace, Row(Copy, number)),
            new(TableTransactionActionType.Add, Row(Trace(number), number)),
        ];
        if (number > Traces)
            actions.Add(new(TableTransactionActionType.Delete, Row(Trace(number - Traces), number)));
        return actions;
    }

    private TableEntity Row(string rowKey, int number) => new(partition, rowKey) { [Number] = number };

    private static string Trace(int number) => string.Create(CultureInfo.InvariantCulture, $"trace-{number:D9}");
}
