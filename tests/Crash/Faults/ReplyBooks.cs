using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.OptOuts;
using JustCallFx.Embedded.Tables;
using JustCallFx.Simulator.SmsApi;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Crash.Faults;

/// <summary>Compares what stands in the tables of an app that is gone with what JustCall has sent.</summary>
internal static class ReplyBooks
{
    public const string ConversationKey = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Endings = ["Sent", "Failed", "Cancelled", "Unknown"];

    private static readonly ConversationIds Ids = new(
        new ConfigurationBuilder().AddInMemoryCollection([new(ConversationIds.KeySetting, ConversationKey)]).Build());

    public static string ConversationOf(int contact) => Ids.Of("default", Number(InboundText.Line), Number(InboundText.NumberOf(contact)));

    /// <summary>What is wrong, and how many replies ended in which way.</summary>
    public static async Task<(IReadOnlyList<string> Found, string States)> FaultsAsync(string folder, SimulatedSmsApi api)
    {
        await using var tables = EmbeddedTables.Open(Path.Combine(folder, ".justcallfx"), TimeProvider.System);
        var client = new TableServiceClient(tables.ConnectionString);
        var rows = await RowsAsync(client, "Conversations");
        var replies = rows.Where(row => row.RowKey.StartsWith("r|", StringComparison.Ordinal)).ToList();
        var optOuts = (await RowsAsync(client, OptOutStore.TableName)).ToDictionary(row => row.RowKey, row => row.Timestamp!.Value);
        var open = (await RowsAsync(client, "OpenReplies")).Select(row => row.RowKey).ToHashSet();
        var contacts = rows.Where(row => row.RowKey == "state").ToDictionary(row => row.PartitionKey, row => row.GetString("Contact"));

        List<string> found =
        [
            .. replies.Where(reply => !Endings.Contains(StateOf(reply))).Select(reply => $"{NameOf(reply)} is {StateOf(reply)}"),
            .. replies.Where(reply => StateOf(reply) == "Unknown" && !open.Contains(NameOf(reply))).Select(reply => $"{NameOf(reply)} is Unknown and not listed"),
            .. replies.Where(reply => IsLate(reply, optOuts.GetValueOrDefault(OptOutOf(contacts[reply.PartitionKey]), DateTimeOffset.MaxValue)))
                .Select(reply => $"{NameOf(reply)} was sent after the contact had opted out"),
            .. TooMany(replies, contacts, api),
        ];
        return (found, string.Join(", ", replies.CountBy(StateOf).OrderBy(one => one.Key).Select(one => $"{one.Value} {one.Key}")));
    }

    // The same words to one contact: at most as many texts as replies were decided that say so, and none for one that was not sent.
    private static IEnumerable<string> TooMany(IEnumerable<TableEntity> replies, Dictionary<string, string> contacts, SimulatedSmsApi api)
    {
        var decided = replies.Where(reply => StateOf(reply) is "Sent" or "Unknown")
            .CountBy(reply => (contacts[reply.PartitionKey], reply.GetString("Text"))).ToDictionary();
        return api.Texts.Where(text => !text.IsInbound)
            .CountBy(text => (text.Contact, text.Body))
            .Where(sent => sent.Value > decided.GetValueOrDefault(sent.Key))
            .Select(sent => $"{sent.Key.Contact} got {sent.Value} texts for {decided.GetValueOrDefault(sent.Key)} replies");
    }

    private static bool IsLate(TableEntity reply, DateTimeOffset optedOutAt) =>
        StateOf(reply) is "Sent" && reply.GetDateTimeOffset("OptOutCheckedAt") > optedOutAt;

    private static string OptOutOf(string contact) => Ids.OfContact("default", Number(contact));

    private static string StateOf(TableEntity reply) => reply.GetString("State");

    private static string NameOf(TableEntity reply) => $"{reply.PartitionKey}.{reply.RowKey[2..]}";

    private static PhoneNumber Number(string text) => PhoneNumber.Parse(text)!.Value;

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableServiceClient client, string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in client.GetTableClient(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }
}
