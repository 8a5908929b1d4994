using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.OptOuts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Real tables that every subscriber of an event works with, and all that stands in them.</summary>
internal sealed class SubscribersFloor : IAsyncDisposable
{
    private static readonly string[] Names =
        [ConversationKeys.Table, AddressBookStore.TableName, OptOutStore.TableName, ConversationIndex.TableName];

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With((ConversationIds.KeySetting, "0123456789abcdef0123456789abcdef")));

    public TableServiceClient Client => tables.Client;

    /// <summary>Makes the tables anew, empty.</summary>
    public async Task EmptyAsync()
    {
        foreach (var name in Names)
        {
            await Client.DeleteTableAsync(name);
            await tables.TableAsync(name);
        }
    }

    /// <summary>A process that has just started.</summary>
    public Subscribers Process(TableServiceClient? client = null) => new(client ?? Client, ids, tables.Clock);

    /// <summary>Every row of every table as text, byte for byte.</summary>
    public async Task<string> RowsAsync()
    {
        var rows = new List<string>();
        foreach (var name in Names)
            rows.AddRange((await tables.RowsAsync(name)).Select(row => $"{name} {TextOf(row)}"));
        return string.Join('\n', rows);
    }

    public async ValueTask DisposeAsync()
    {
        ids.Dispose();
        await tables.DisposeAsync();
    }

    // The service's own columns say when and in which version a row was written, not what it holds.
    private static string TextOf(TableEntity row) => JsonSerializer.Serialize(
        row.Where(column => column.Key is not ("Timestamp" or "odata.etag")).OrderBy(column => column.Key, StringComparer.Ordinal));
}
