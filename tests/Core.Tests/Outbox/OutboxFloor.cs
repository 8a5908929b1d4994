using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Retention;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Simulator;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>An account that answers HOURS: real tables, the simulated SMS API over real HTTP, and a queue whose messages the test lets through.</summary>
internal sealed class OutboxFloor : IAsyncDisposable
{
    private const string Key = "key-not-real-17";
    private const string Secret = "secret-not-real-0001";

    private static readonly string[] Tables =
    [
        ConversationKeys.Table, ConversationIndex.TableName, ForgottenContacts.TableName, OpenReplies.TableName, OptOutStore.TableName,
        LimitStore.TableName, RetentionStore.TableName,
    ];

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With((ConversationIds.KeySetting, "0123456789abcdef0123456789abcdef")));
    private readonly SimulatedJustCall justCall;
    private readonly AccountDirectory accounts;
    private readonly List<OutboxProcess> processes = [];
    private int delivered;

    private OutboxFloor(SimulatedJustCall justCall, AccountDirectory accounts) => (this.justCall, this.accounts) = (justCall, accounts);

    public static PhoneNumber Ana { get; } = PhoneNumber.Parse("+14155559876")!.Value;

    public static PhoneNumber Line { get; } = PhoneNumber.Parse("+14155551234")!.Value;

    public FakeClock Clock => tables.Clock;

    public TableServiceClient Client => tables.Client;

    public SimulatedSmsApi Api => justCall.SmsApi!;

    public OneRule Rule { get; } = new();

    public Night Night { get; } = new();

    public FakeSender Queue { get; } = new();

    public OutboxProcess App { get; private set; } = null!;

    public string ConversationId => ids.Of(AnEvent.Account, Line, Ana);

    public static async Task<OutboxFloor> StartAsync(Func<SmsApiOptions, SmsApiOptions>? with = null, params (string Name, string? Value)[] settings)
    {
        var options = (with ?? (same => same))(new SmsApiOptions { Key = Key, Events = null });
        var clock = new FakeClock();
        var justCall = new SimulatedJustCall(new() { Secret = Secret, WebhookUrl = "http://127.0.0.1:1/hook", SmsApi = options }, clock);
        await justCall.StartAsync(default);
        (string, string?)[] account =
        [
            .. settings, ("ApiKey", Key), ("ApiSecret", Secret), ("Replies", "on"), ("ApiBaseUrl", justCall.Address.GetLeftPart(UriPartial.Authority)),
        ];
        var accounts = new AccountDirectory(TestSettings.With(
            [.. account.DistinctBy(one => one.Item1).Select(one => ($"JustCall:Accounts:{AnEvent.Account}:{one.Item1}", one.Item2))]));
        var floor = new OutboxFloor(justCall, accounts);
        foreach (var table in Tables)
            await floor.tables.TableAsync(table);
        floor.App = floor.Process();
        return floor;
    }

    /// <summary>A process that has just started.</summary>
    public OutboxProcess Process(TableServiceClient? over = null, TimeProvider? clock = null)
    {
        processes.Add(new OutboxProcess(over ?? Client, Queue, ids, accounts, Rule, Night, clock ?? Clock));
        return processes[^1];
    }

    /// <summary>Writes an event into its conversation.</summary>
    public Task<Outcome> TellAsync(JustCallEvent told, OutboxProcess? process = null) => (process ?? App).Conversations.ApplyAsync(
        new EventEnvelope<JustCallEvent>(EventIds.Of(AnEvent.Account, told.Name, told.ObjectId!), AnEvent.Account, null, told), default);

    /// <summary>The contact asks for the opening hours.</summary>
    public Task<Outcome> AskAsync(string messageId = "in_1", OutboxProcess? process = null) => TellAsync(
        new SmsReceived { OccurredAt = Clock.GetUtcNow(), MessageId = messageId, Contact = Ana, Line = Line, Body = "HOURS" }, process);

    /// <summary>A text is sent to the contact.</summary>
    public Task<Outcome> SentAsync(string messageId, string body, string? agentId = null) => TellAsync(
        new SmsSent { OccurredAt = Clock.GetUtcNow(), MessageId = messageId, Contact = Ana, Line = Line, Body = body, AgentId = agentId });

    /// <summary>The contact wants no more texts.</summary>
    public async Task StopAsync()
    {
        var stop = new SmsOptOut { OccurredAt = Clock.GetUtcNow(), Contact = Ana, ContactId = "stop" };
        await App.OptOuts.NoteAsync(new EventEnvelope<SmsOptOut>("stop", AnEvent.Account, null, stop), default);
    }

    /// <summary>Lets every new message through whose time has come, and those that follow from them.</summary>
    public async Task DeliverAsync(OutboxProcess? process = null)
    {
        for (; delivered < Queue.Count; delivered++)
        {
            var message = Queue.Sent[delivered];
            if (message.ScheduledEnqueueTime <= Clock.GetUtcNow())
                await (process ?? App).Dispatcher.DispatchAsync(ReplyAddress.Parse(message.Body.ToString())!, default);
        }
    }

    /// <summary>Some time passes, in which whatever is due is looked at.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var end = Clock.GetUtcNow() + span;
        while (Clock.GetUtcNow() < end)
        {
            Clock.Advance(TimeSpan.FromSeconds(15));
            foreach (var address in await DueAsync())
                await App.Dispatcher.DispatchAsync(address, default);
        }
    }

    /// <summary>The only reply there is; null when there is none.</summary>
    public async Task<Reply?> ReplyAsync() => (await RepliesAsync()).SingleOrDefault();

    /// <summary>Every reply.</summary>
    public async Task<IReadOnlyList<Reply>> RepliesAsync() =>
    [
        .. from row in await tables.RowsAsync(ConversationKeys.Table)
           where row.RowKey.StartsWith("r|", StringComparison.Ordinal)
           select ReplyRow.Read(new(row.PartitionKey, row.RowKey[2..]), row),
    ];

    /// <summary>How many replies stand in the index.</summary>
    public async Task<int> OpenCountAsync() => (await tables.RowsAsync(OpenReplies.TableName)).Count;

    /// <summary>The replies that operators see, with their texts.</summary>
    public async Task<IReadOnlyList<(Reply Reply, TextMessage? Text)>> OpenAsync() => (await App.Desk.OpenAsync(new ReplyFilter(), 10, default)).Replies;

    public async Task<TimelineEntry> NewestEntryAsync() => (await App.Conversations.TimelineAsync(ConversationId, 1, default))[0];

    public async Task<Conversation> ConversationAsync() => (await App.Conversations.FindAsync(ConversationId, default))!;

    /// <summary>What the contact got.</summary>
    public IReadOnlyList<string> Texts => [.. Api.SentTo(Ana.Value).Select(text => text.Body)];

    public async ValueTask DisposeAsync()
    {
        await justCall.DisposeAsync();
        foreach (var process in processes)
            process.Dispose();
        accounts.Dispose();
        ids.Dispose();
        await tables.DisposeAsync();
    }

    private async Task<IReadOnlyList<ReplyAddress>> DueAsync() =>
    [
        .. from row in await tables.RowsAsync(OpenReplies.TableName)
           where row.GetDateTimeOffset(nameof(Reply.NextAt)) <= Clock.GetUtcNow()
           select ReplyAddress.Parse(row.RowKey)!,
    ];
}
