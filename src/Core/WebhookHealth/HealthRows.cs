using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>The rows of an account: its health, with what a person looks for in columns of their own; and its changes, the newest first.</summary>
internal static class HealthRows
{
    public const string Health = "health";

    private const string History = "h|";
    private const string AfterHistory = "h}";

    private const string Writer = nameof(Writer);

    public static TableEntity Of(string account, AccountHealth health, ETag version, string writer)
    {
        var row = new TableEntity(account, Health) { [nameof(health.State)] = health.State.Word(), [Writer] = writer, ETag = version };
        if (health.Since is { } since)
            row[nameof(health.Since)] = since;
        row.PutText(nameof(Health), JsonSerializer.Serialize(health, HealthJson.Default.AccountHealth));
        return row;
    }

    public static AccountHealth Read(TableEntity row) => JsonSerializer.Deserialize(row.TakeText(nameof(Health))!, HealthJson.Default.AccountHealth)!;

    public static string? WriterOf(TableEntity row) => row.GetString(Writer);

    public static TableEntity? Of(string account, HealthChange? change) => change is null
        ? null
        : new(account, string.Create(CultureInfo.InvariantCulture, $"{History}{DateTimeOffset.MaxValue.UtcTicks - change.At.UtcTicks:D19}|{change.To}"))
        {
            [nameof(change.At)] = change.At,
            [nameof(change.From)] = change.From.ToString(),
            [nameof(change.To)] = change.To.ToString(),
            [nameof(change.Since)] = change.Since,
            [nameof(change.Evidence)] = JsonSerializer.Serialize([.. change.Evidence], HealthJson.Default.StringArray),
        };

    public static HealthChange ReadChange(TableEntity row) => new(
        row.GetDateTimeOffset(nameof(HealthChange.At))!.Value,
        Enum.Parse<WebhookState>(row.GetString(nameof(HealthChange.From))),
        Enum.Parse<WebhookState>(row.GetString(nameof(HealthChange.To))),
        row.GetDateTimeOffset(nameof(HealthChange.Since))!.Value,
        [.. JsonSerializer.Deserialize(row.GetString(nameof(HealthChange.Evidence)), HealthJson.Default.StringArray)!]);

    public static string HistoryOf(string account) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {account} and RowKey ge {History} and RowKey lt {AfterHistory}");
}
