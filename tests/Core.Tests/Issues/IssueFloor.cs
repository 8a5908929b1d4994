using Azure.Data.Tables;
using JustCallFx.Core.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>An inbox on real tables, and those of other instances.</summary>
internal sealed class IssueFloor : IAsyncDisposable
{
    private readonly TablesFloor tables;

    private IssueFloor(TablesFloor tables)
    {
        this.tables = tables;
        Store = new IssueStore(tables.Client);
        Inbox = OtherInstance();
    }

    public FakeClock Clock { get; } = new();

    public RecordingLogger<IssueInbox> Log { get; } = new();

    public IssueStore Store { get; }

    public IssueInbox Inbox { get; }

    public static async Task<IssueFloor> OpenAsync(TablesEngine engine = TablesEngine.Sqlite)
    {
        var floor = new IssueFloor(await TablesFloor.OpenAsync(engine));
        await floor.tables.TableAsync(IssueStore.TableName);
        return floor;
    }

    /// <summary>Another instance, with the same clock and log.</summary>
    /// <param name="before">Told before each of its calls of the table.</param>
    /// <param name="after">Told after each of its calls of the table.</param>
    public IssueInbox OtherInstance(Action<string>? before = null, Action<string>? after = null) =>
        new(new IssueStore(new WatchedTables(tables.Client, before, after)), Clock, Log);

    public Task RaiseAsync(string account = "acme", string summary = "3 replies failed.") =>
        Inbox.RaiseAsync(AReport(account, summary), default);

    public Task ResolveAsync(string evidence = "A reply was sent.") =>
        Inbox.ResolveAsync(IssueKinds.RepliesFailing, "acme", evidence, default);

    public static IssueReport AReport(string account = "acme", string summary = "3 replies failed.") =>
        new(IssueKinds.RepliesFailing, account, summary, "Look at the replies.");

    /// <summary>The one issue that stands.</summary>
    public async Task<Issue> StandingAsync() => Assert.Single(await Store.StandingAsync(default));

    /// <summary>What was logged of issues' openings, reopenings and endings, without times.</summary>
    public IEnumerable<string> Told => Log.Entries.Select(entry => entry.Text.Split(':')[0]);

    public Task LoseTableAsync() => tables.Client.DeleteTableAsync(IssueStore.TableName);

    public Task RestoreTableAsync() => tables.TableAsync(IssueStore.TableName);

    public Task<IReadOnlyList<TableEntity>> RowsAsync() => tables.RowsAsync(IssueStore.TableName);

    public ValueTask DisposeAsync() => tables.DisposeAsync();
}
