using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>A conversation store on real tables.</summary>
internal sealed class ConversationFloor : IAsyncDisposable
{
    public static readonly Outcome SeenBefore = Outcome.Skipped("this event is in the conversation already");

    private readonly ConversationIds ids = new(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));

    private readonly TablesFloor tables;

    private ConversationFloor(TablesFloor tables) => this.tables = tables;

    public FakeClock Clock => tables.Clock;

    public TableServiceClient Client => tables.Client;

    /// <summary>What another client connects with.</summary>
    public string ConnectionString => tables.ConnectionString;

    /// <summary>How far back events are known; for all time unless a test says otherwise before it restarts.</summary>
    public EventMemory Memory { get; set; } = new(TestSettings.With());

    public ConversationStore Store { get; private set; } = null!;

    public ConversationIndex Index { get; private set; } = null!;

    public ConversationFinder Finder => new(Index, Store, ids);

    /// <summary>Opens the tables of an engine; where it is absent, the test is skipped.</summary>
    public static async Task<ConversationFloor> OpenAsync(TablesEngine engine = TablesEngine.Sqlite)
    {
        var floor = new ConversationFloor(await TablesFloor.OpenAsync(engine));
        await floor.tables.TableAsync("Conversations");
        await floor.tables.TableAsync("ConversationIndex");
        await floor.tables.TableAsync("Forgotten");
        floor.Restart();
        return floor;
    }

    /// <summary>What a new process starts with: nothing but the tables.</summary>
    /// <param name="over">The client that it works with, if it is to be another.</param>
    /// <param name="accounts">Whose webhook and API share ids; null for everybody's.</param>
    public void Restart(TableServiceClient? over = null, AccountDirectory? accounts = null)
    {
        Index = new ConversationIndex(over ?? Client, Clock);
        Store = new ConversationStore(over ?? Client, Index, ids, Memory, Clock, accounts: accounts);
    }

    /// <summary>The store of another process beside this one.</summary>
    public ConversationStore OtherProcess() => new(Client, new ConversationIndex(Client, Clock), ids, Memory, Clock);

    public string IdOf(EventEnvelope<SmsReceived> told) => ids.Of(told.Account, told.Event.Line, told.Event.Contact);

    public Task<Outcome> ApplyAsync(EventEnvelope<SmsReceived> told) => Store.ApplyAsync(told, CancellationToken.None);

    /// <summary>Writes an event of the default account under the id that its occurrence has.</summary>
    public Task<Outcome> ApplyAsync(JustCallEvent told) =>
        Store.ApplyAsync(new EventEnvelope<JustCallEvent>(IdOf(told), AnEvent.Account, null, told), CancellationToken.None);

    /// <summary>The id that the receiver gives an event.</summary>
    public static string IdOf(JustCallEvent told) => EventIds.Of(AnEvent.Account, told.Name, told.ObjectId!, told is SmsFailed failed ? failed.Status : null);

    public async Task<Conversation> ConversationAsync(EventEnvelope<SmsReceived> told) => (await Store.FindAsync(IdOf(told), CancellationToken.None))!;

    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync(EventEnvelope<SmsReceived> told, int count = 100) =>
        Store.TimelineAsync(IdOf(told), count, CancellationToken.None);

    public Task<IReadOnlyList<TableEntity>> RowsAsync(string table = "Conversations") => tables.RowsAsync(table);

    public async ValueTask DisposeAsync()
    {
        ids.Dispose();
        await tables.DisposeAsync();
    }
}
