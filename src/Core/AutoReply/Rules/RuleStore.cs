using System.Globalization;
using System.Text;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>
/// Keeps the rules. Table <c>Rules</c>, one partition: <c>v|number</c>, a version, written once: <c>Json, By, At</c>; <c>active</c>:
/// the <c>Version</c> that holds, replaced under its ETag.
/// </summary>
public sealed class RuleStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Rules";

    /// <summary>The longest set of rules, in bytes; its text fits a row.</summary>
    public const int LongestSet = 256 * 1024;

    private const string Partition = "rules";
    private const string ActiveRow = "active";
    private const string Version = nameof(Version);
    private const string Json = nameof(Json);
    private const string By = nameof(By);
    private const string At = nameof(At);
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    private readonly TableClient table;
    private readonly RuleSeed seed;
    private readonly TimeProvider clock;

    /// <summary>Keeps them in the given account.</summary>
    public RuleStore(TableServiceClient tables, RuleSeed seed, TimeProvider clock)
    {
        table = tables.GetTableClient(TableName);
        this.seed = seed;
        this.clock = clock;
    }

    /// <summary>The active rules; where there are none, those that the app is shipped with become active. Null when these are faulty.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<StoredRules?> ActiveAsync(CancellationToken cancellationToken) =>
        await ActiveVersionAsync(cancellationToken) is { } version ? await FindAsync(version, cancellationToken) : null;

    /// <summary>The number of the active rules, as <see cref="ActiveAsync"/> finds them.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<int?> ActiveVersionAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await PointerAsync(cancellationToken) is { } active)
                return active.GetInt32(Version);
            if (seed.Json is null)
                return null;
            await TryStoreAsync(null, new(1, RuleSeed.By, clock.GetUtcNow(), seed.Json), cancellationToken);
        }
    }

    /// <summary>A version that was stored.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted, or there is no such version.</exception>
    public async Task<StoredRules> FindAsync(int version, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityAsync<TableEntity>(Partition, RowOf(version), cancellationToken: cancellationToken);
        return new(version, row.Value.GetString(By), row.Value.GetDateTimeOffset(At).GetValueOrDefault(), row.Value.TakeText(Json)!);
    }

    /// <summary>Makes other rules the active ones, unless they are faulty.</summary>
    /// <param name="json">The rules as UTF-8.</param>
    /// <param name="by">The name of the key of whoever wants it.</param>
    /// <param name="replaces">The version that they are to replace; null for whichever is active.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<RuleChange> ReplaceAsync(ReadOnlyMemory<byte> json, string by, int? replaces, CancellationToken cancellationToken)
    {
        var read = RuleSetReader.Read(json);
        var faults = read.Rules is { } set ? PatternCost.FaultsOf(set) : read.Faults;
        if (!faults.IsEmpty)
            return new RuleChange.Refused(faults);
        var now = clock.GetUtcNow();
        while (true)
        {
            await ActiveVersionAsync(cancellationToken);
            var active = await PointerAsync(cancellationToken);
            var version = active?.GetInt32(Version) ?? 0;
            if (replaces is { } wanted && wanted != version)
                return new RuleChange.Outdated(version);
            var rules = new StoredRules(version + 1, by, now, Encoding.UTF8.GetString(json.Span));
            if (await TryStoreAsync(active, rules, cancellationToken))
                return new RuleChange.Stored(rules);
        }
    }

    private async Task<bool> TryStoreAsync(TableEntity? active, StoredRules rules, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, RowOf(rules.Version)) { [By] = rules.By, [At] = rules.At };
        row.PutText(Json, rules.Json);
        var pointer = new TableEntity(Partition, ActiveRow) { [Version] = rules.Version };
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, row),
                    active is null
                        ? new(TableTransactionActionType.Add, pointer)
                        : new(TableTransactionActionType.UpdateReplace, pointer, active.ETag),
                ],
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException refused) when (refused.Status is Conflict or PreconditionFailed)
        {
            // Another instance was first.
            return false;
        }
    }

    private Task<TableEntity?> PointerAsync(CancellationToken cancellationToken) => table.FindAsync(Partition, ActiveRow, cancellationToken);

    private static string RowOf(int version) => string.Create(CultureInfo.InvariantCulture, $"v|{version:D10}");
}
