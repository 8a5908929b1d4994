using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Minutes;

/// <summary>
/// Keeps the minutes of all instances for two days. Table <c>Minutes</c>: partition the day of UTC, row <c>hh:mm|instance</c>, the
/// figures as JSON.
/// </summary>
public sealed class MinuteStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Minutes";

    private const string Figures = nameof(Figures);
    private const string DayForm = "yyyy-MM-dd";
    private const string MinuteForm = "HH:mm";
    private const int TrimmedAtOnce = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public MinuteStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Writes a minute; writing it again changes nothing.</summary>
    /// <exception cref="RequestFailedException">The tables have not taken it.</exception>
    public Task WriteAsync(Minute minute, CancellationToken cancellationToken)
    {
        var row = new TableEntity(DayOf(minute.At), $"{MinuteOf(minute.At)}|{minute.Instance}");
        Chunks.Write(row, Figures, JsonSerializer.SerializeToUtf8Bytes(minute.Figures, MinuteJson.Default.IReadOnlyListFigure));
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>The minutes of all instances from one time to before another, in their order.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async IAsyncEnumerable<Minute> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var day = from.UtcDateTime.Date; day < to.UtcDateTime; day = day.AddDays(1))
        {
            var first = day < from.UtcDateTime ? MinuteOf(from) : "";
            var end = to.UtcDateTime < day.AddDays(1) ? MinuteOf(to) : "~";
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DayOf(new(day, TimeSpan.Zero))} and RowKey ge {first} and RowKey lt {end}");
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return Read(row);
        }
    }

    /// <summary>Removes minutes that are two days old, a bounded number at a time.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task TrimAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {DayOf(now - Kept)}");
        foreach (var row in await table.FirstAsync(filter, TrimmedAtOnce, ["PartitionKey", "RowKey"], cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    private static Minute Read(TableEntity row)
    {
        var (minute, instance) = (row.RowKey[..MinuteForm.Length], row.RowKey[(MinuteForm.Length + 1)..]);
        var at = DateTimeOffset.ParseExact(
            $"{row.PartitionKey} {minute}", $"{DayForm} {MinuteForm}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new(at, instance, JsonSerializer.Deserialize(Chunks.Read(row, Figures).Span, MinuteJson.Default.IReadOnlyListFigure)!);
    }

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string MinuteOf(DateTimeOffset at) => at.UtcDateTime.ToString(MinuteForm, CultureInfo.InvariantCulture);
}
