using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Embedded.Tables;
using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Conversations;

/// <summary>A conversation store on embedded tables in a folder of its own, durable as in production.</summary>
internal sealed class KeptConversations : IAsyncDisposable
{
    public const string Short = "+14155550001";
    public const string Long = "+14155550002";

    private const string Account = "default";
    private const int EventsInTransaction = 50;

    private static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();
    private readonly EmbeddedTables tables;
    private readonly TableServiceClient client;
    private readonly ConversationIds ids = new(TestSettings.With((ConversationIds.KeySetting, new string('k', 43))));
    private readonly ConversationStore store;
    private int made;

    private KeptConversations()
    {
        tables = EmbeddedTables.Open(folder.Path, TimeProvider.System);
        client = new TableServiceClient(tables.ConnectionString);
        store = new ConversationStore(client, new ConversationIndex(client, TimeProvider.System), ids, new EventMemory(TestSettings.With()), TimeProvider.System);
    }

    public static async Task<KeptConversations> OpenAsync()
    {
        var kept = new KeptConversations();
        await kept.client.CreateTableIfNotExistsAsync(ConversationKeys.Table);
        await kept.client.CreateTableIfNotExistsAsync(ConversationIndex.TableName);
        return kept;
    }

    /// <summary>A text of a contact that was not made before, a second after the one made before it.</summary>
    public EventEnvelope<SmsReceived> Text(string contact)
    {
        var number = Interlocked.Increment(ref made);
        return new($"{Account}:{SmsReceived.EventName}:m{number}", Account, null, new SmsReceived
        {
            OccurredAt = Start.AddMilliseconds(number),
            MessageId = $"m{number}",
            Contact = PhoneNumber.Parse(contact)!.Value,
            Line = Line,
            Body = $"Text {number}: can I come a little later today, at half past four?",
        });
    }

    /// <summary>Writes texts as the store leaves them, many in a transaction.</summary>
    public async Task FillAsync(string contact, int count)
    {
        await ApplyAsync(Text(contact));
        var table = client.GetTableClient(ConversationKeys.Table);
        var id = ids.Of(Account, Line, PhoneNumber.Parse(contact)!.Value);
        foreach (var some in Enumerable.Range(0, count - 1).Chunk(EventsInTransaction))
            await table.SubmitTransactionAsync(some.SelectMany(_ => Rows(id, Text(contact))));
    }

    public async Task ApplyAsync(EventEnvelope<SmsReceived> told) => await store.ApplyAsync(told, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await tables.DisposeAsync();
        ids.Dispose();
        folder.Dispose();
    }

    private static IEnumerable<TableTransactionAction> Rows(string id, EventEnvelope<SmsReceived> told) =>
    [
        new(TableTransactionActionType.Add, ConversationRows.Seen(id, told.Id, told.Event, ContentHash.Of(id, told.Event), replyId: null, Start)),
        new(TableTransactionActionType.Add, TimelineRow.Of(id, told.Id, told.Event, reply: null)),
    ];
}
