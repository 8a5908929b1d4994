using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Simulator;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>
/// An account whose texts stand in the simulated API, over real HTTP; the test says which of them come by webhook. What is published waits
/// until the test lets its subscribers have it.
/// </summary>
internal sealed class ReadBackFloor : IAsyncDisposable
{
    public const string Ana = "+14155559876";
    public const string Line = "+14155551234";

    private const string Key = "key-not-real-17";
    private const string Secret = "secret-not-real-0001";

    private static readonly string[] Tables =
    [
        ConversationKeys.Table, ConversationIndex.TableName, ForgottenContacts.TableName, OpenReplies.TableName, OptOutStore.TableName,
        LimitStore.TableName, RuleStore.TableName, ReconciliationStore.TableName, AddressBookStore.TableName,
        BackfillStore.TableName,
    ];

    private readonly TablesFloor tables;
    private readonly ConversationIds ids = new(TestSettings.With((ConversationIds.KeySetting, "0123456789abcdef0123456789abcdef")));
    private readonly SimulatedJustCall justCall;
    private readonly IConfiguration settings;
    private readonly List<ReadBackProcess> processes = [];
    private int delivered;

    private ReadBackFloor(SimulatedJustCall justCall, TablesFloor tables, IConfiguration settings)
    {
        (this.justCall, this.tables, this.settings) = (justCall, tables, settings);
        Accounts = new AccountDirectory(settings);
    }

    public FakeClock Clock => tables.Clock;

    public TableServiceClient Client => tables.Client;

    public SimulatedSmsApi Api => justCall.SmsApi!;

    public AccountDirectory Accounts { get; }

    public Account Account => Accounts.Find(AnEvent.Account)!;

    public FakeSender Topic { get; } = new();

    public FakeIssues Issues { get; } = new();

    public ReadBackProcess App { get; private set; } = null!;

    public string ConversationId => ids.Of(AnEvent.Account, Number(Line), Number(Ana));

    /// <summary>Starts with the smallest delivery policy unless told otherwise: eleven minutes until a text is decided.</summary>
    public static Task<ReadBackFloor> StartAsync(params (string Name, string Value)[] with) => StartAsync(history: null, with);

    /// <summary>Starts an account that had texts before.</summary>
    public static async Task<ReadBackFloor> StartAsync(Action<SimulatedSmsApi, FakeClock>? history, params (string Name, string Value)[] with)
    {
        var tables = new TablesFloor();
        var options = new SmsApiOptions { Key = Key, Events = null, PerMinute = 10_000, PerHour = 100_000, AtOnce = 25, UserZone = TimeSpan.FromHours(-8) };
        var justCall = new SimulatedJustCall(new() { Secret = Secret, WebhookUrl = "http://127.0.0.1:1/hook", SmsApi = options }, tables.Clock);
        await justCall.StartAsync(default);
        Dictionary<string, string?> settings = new()
        {
            ["ApiKey"] = Key, ["ApiSecret"] = Secret, ["ApiBaseUrl"] = justCall.Address.GetLeftPart(UriPartial.Authority), ["Replies"] = "on",
            ["DeliveryPolicy"] = "developer", ["CallsPerMinute"] = "300", ["CallsPerHour"] = "18000", ["WebhookUrl"] = "http://localhost/hook",
        };
        foreach (var (name, value) in with)
            settings[name] = value;
        var floor = new ReadBackFloor(justCall, tables, TestSettings.With(
            [.. settings.Select(one => ((one.Key.Contains(':') ? one.Key : $"JustCall:Accounts:{AnEvent.Account}:{one.Key}"), one.Value))]));
        foreach (var table in Tables)
            await tables.TableAsync(table);
        floor.App = floor.Process();
        history?.Invoke(floor.Api, floor.Clock);
        await floor.App.Run.ContinueAsync(default);
        return floor;
    }

    /// <summary>A process that has just started.</summary>
    public ReadBackProcess Process(TableServiceClient? over = null, AccountDirectory? accounts = null)
    {
        processes.Add(new ReadBackProcess(over ?? Client, Topic, ids, accounts ?? Accounts, settings, Issues, Clock));
        return processes[^1];
    }

    /// <summary>The account with another key.</summary>
    public AccountDirectory WithKey(string key) => new(new ConfigurationBuilder()
        .AddConfiguration(settings)
        .AddInMemoryCollection([new($"JustCall:Accounts:{AnEvent.Account}:ApiKey", key)])
        .Build());

    /// <summary>Some time passes; then what is due is read, once.</summary>
    public Task RunAfterAsync(TimeSpan span)
    {
        Clock.Advance(span);
        return App.Run.ContinueAsync(default);
    }

    /// <summary>A text comes by webhook, as the account's dialect tells it.</summary>
    public Task<Outcome> ByWebhookAsync(SimulatedText text, TimeSpan late = default) => TellAsync(EventOf(text, text.At + late), origin: null);

    /// <summary>That a text arrived comes by webhook.</summary>
    public Task<Outcome> DeliveredByWebhookAsync(SimulatedText text) => TellAsync(
        new SmsDelivered { OccurredAt = Clock.GetUtcNow(), MessageId = IdOf(text), Contact = Number(text.Contact), Line = Number(text.Line) }, origin: null);

    /// <summary>Lets the subscribers have what was published since the last time.</summary>
    public async Task<IReadOnlyList<Outcome>> DeliverAsync()
    {
        var outcomes = new List<Outcome>();
        for (; delivered < Topic.Count; delivered++)
        {
            var message = Topic.Sent[delivered];
            outcomes.Add(message.Subject switch
            {
                SmsReceived.EventName => await TellAsync(CloudEvent.Read<SmsReceived>(message.Body.ToMemory(), message.Subject)),
                SmsSent.EventName => await TellAsync(CloudEvent.Read<SmsSent>(message.Body.ToMemory(), message.Subject)),
                SmsDelivered.EventName => await TellAsync(CloudEvent.Read<SmsDelivered>(message.Body.ToMemory(), message.Subject)),
                SmsFailed.EventName => await TellAsync(CloudEvent.Read<SmsFailed>(message.Body.ToMemory(), message.Subject)),
                SmsOptOut.EventName => await App.OptOuts.NoteAsync(CloudEvent.Read<SmsOptOut>(message.Body.ToMemory(), message.Subject), default),
                var other => throw new InvalidOperationException(other),
            });
        }

        return outcomes;
    }

    /// <summary>The timer's runs until the first one that began has ended, forty at most; between two of them a minute's limit ends for certain.</summary>
    public async Task UntilReadAsync(ReconciliationRun run)
    {
        for (var runs = 0; runs < 40 && await LastAsync() is null; runs++)
        {
            Clock.Advance(TimeSpan.FromSeconds(75));
            await run.ContinueAsync(default);
        }
    }

    /// <summary>The texts from contacts in all conversations.</summary>
    public async Task<int> InboundCountAsync() => (await tables.RowsAsync(ConversationKeys.Table))
        .Where(row => row.RowKey == ConversationKeys.State)
        .Sum(row => ConversationRows.State(row).InboundCount);

    public async Task<Conversation?> ConversationAsync() => await App.Conversations.FindAsync(ConversationId, default);

    public Task<IReadOnlyList<TimelineEntry>> TimelineAsync() => App.Conversations.TimelineAsync(ConversationId, 1000, default);

    public async Task<SweepResult?> LastAsync() => (await App.Store.FindAsync(AnEvent.Account, default))?.Last;

    public static PhoneNumber Number(string text) => PhoneNumber.Parse(text)!.Value;

    public async ValueTask DisposeAsync()
    {
        await justCall.DisposeAsync();
        foreach (var process in processes)
            process.Dispose();
        Accounts.Dispose();
        ids.Dispose();
        await tables.DisposeAsync();
    }

    private string IdOf(SimulatedText text) => Account.Dialects == Dialects.Developer ? text.DeveloperId.ToString(CultureInfo.InvariantCulture) : text.HelpId;

    private TextEvent EventOf(SimulatedText text, DateTimeOffset at) => text.IsInbound
        ? new SmsReceived { OccurredAt = at, MessageId = IdOf(text), Contact = Number(text.Contact), Line = Number(text.Line), Body = text.Body }
        : new SmsSent { OccurredAt = at, MessageId = IdOf(text), Contact = Number(text.Contact), Line = Number(text.Line), Body = text.Body };

    private Task<Outcome> TellAsync(TextEvent told, string? origin) =>
        TellAsync(new EventEnvelope<TextEvent>(EventIds.Of(AnEvent.Account, told), AnEvent.Account, null, told) { Origin = origin });

    private async Task<Outcome> TellAsync<TEvent>(EventEnvelope<TEvent> told)
        where TEvent : JustCallEvent
    {
        if (told.Event is not SmsReceived received)
            return await App.Conversations.ApplyAsync(told, default);
        var text = new EventEnvelope<SmsReceived>(told.Id, told.Account, told.ConversationId, received) { Origin = told.Origin };
        await App.Consent.HearOptOutAsync(text, default);
        return await App.Conversations.ApplyAsync(text, at => App.Consent.HearOptInAsync(text, at, default), default);
    }
}
