using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>A conversation store on real tables.</summary>
internal sealed class ConversationFloor : IAsyncDisposable
{
    public static readonly Outcome SeenBefore = Outcome.Skipped("this event is in the conversation already");

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));

    private ConversationFloor()
    {
    }

    public FakeClock Clock => tables.Clock;

    public TableServiceClient Client => tables.Client;

    public ConversationStore Store { get; private set; } = null!;

    public ConversationIndex Index { get; private set; } = null!;

    public static async Task<ConversationFloor> OpenAsync()
    {
        var floor = new ConversationFloor();
        await floor.tables.TableAsync("Conversations");
        await floor.tables.TableAsync("ConversationIndex");
        floor.Restart();
        return floor;
    }

    /// <summary>What a new process starts with: nothing but the tables.</summary>
    /// <param name="indexOver">The client that the index works with, if it is to be another.</param>
    public void Restart(TableServiceClient? indexOver = null)
    {
        Index = new ConversationIndex(indexOver ?? Client);
        Store = new ConversationStore(Client, Index, ids, Clock);
    }

    public string IdOf(EventEnvelope<SmsReceived> told) => ids.Of(told.Account, told.Event.Line, told.Event.Contact);

    public Task<Outcome> ApplyAsync(EventEnvelope<SmsReceived> told) => Store.ApplyAsync(told, CancellationToken.None);

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
