using System.Net;
using System.Text;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>An app in which a contact has left traces wherever an event may be kept.</summary>
internal static class ErasureFloor
{
    public const string Number = "+14155550101";
    public const string Name = "Zebedee";
    public const string Body = "the secret of the house";

    private const string Event = $$"""{"contact":"{{Number}}" }""";

    private static readonly string[] Tables =
    [
        ConversationIndex.TableName, "Conversations", AddressBookStore.TableName, OptOutStore.TableName, NotUnderstoodStore.TableName,
        SetAsideStore.TableName, SpilloverStore.TableName, HeldStore.TableName, RetryStore.TableName, ForgottenContacts.TableName,
    ];

    /// <summary>What forgets contacts.</summary>
    public const string Path = "/api/ops/contacts/forget";

    /// <summary>The order to forget the contact.</summary>
    public static readonly object Order = new { account = "default", number = Number };

    /// <summary>The contact.</summary>
    public static readonly PhoneNumber Contact = PhoneNumber.Parse(Number)!.Value;

    /// <summary>The app. It has no timers: one that ran beside the forgetting would bring what waits to its subscriber.</summary>
    public static App App(FakeClock clock, ILogger<ContactForgetting>? log = null) => new()
    {
        Clock = clock,
        Settings = Tests.App.WithoutTimers,
        Configure = services => services.AddSingleton(log ?? NullLogger<ContactForgetting>.Instance),
    };

    /// <summary>Forgets the contact, to the end.</summary>
    public static async Task ForgetAsync(this App app)
    {
        var (status, report) = await app.PostJsonAsync(Path, Order, Tests.App.OperateKey);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(report.GetProperty("isDone").GetBoolean());
    }

    /// <summary>The id of the contact's conversation.</summary>
    public static async Task<string?> ConversationIdAsync(this App app)
    {
        var (_, found) = await app.PostJsonAsync("/api/ops/conversations/search", new { number = Number }, Tests.App.ReadKey);
        return found.GetProperty("conversations")[0].GetProperty("id").GetString();
    }

    /// <summary>The tables and queues that lines of <see cref="AllAsync"/> are from.</summary>
    public static IEnumerable<string> Places(this IEnumerable<string> traces) =>
        traces.Select(one => one[..one.IndexOf(' ', StringComparison.Ordinal)]).Distinct();

    /// <summary>Lets the contact come by every way that there is.</summary>
    public static async Task LeaveTracesAsync(this App app, FakeClock clock)
    {
        await TellAsync(app);
        // Another text under an id that is known goes to the dead letters.
        await app.TextAsync("m1", Number, "2026-03-02T11:00:00Z", $"{Body} once more");
        await app.DeliverAsync("call.transferred", "2026-03-02T11:00:00Z", new { number = "(415) 555-0101", name = Name });
        await app.DeliverAsync("call.recorded", "2026-03-02T11:00:00Z", new { number = Number, text = new string('x', 250_000) });
        await app.OrderAsync("/api/ops/subscribers/sms-received/pause");
        await app.PassAsync(clock, TimeSpan.FromSeconds(11));
        await app.TextAsync("held", Number, "2026-03-02T11:05:00Z", Body);
        await app.OrderAsync("/api/ops/subscribers/sms-received/resume");
        await ScheduleAsync(app);
        await app.SpillAsync(Event);
    }

    /// <summary>Lets an event wait for the broker.</summary>
    public static Task SpillAsync(this App app, string cloudEvent) => app.Services.GetRequiredService<SpilloverStore>().KeepAsync(
        new OutgoingEvent("id", "sms.received", "default", "help", null, Encoding.UTF8.GetBytes(cloudEvent)),
        Arrival.AtWebhook(app.Clock.GetUtcNow()),
        default);

    /// <summary>
    /// Some time passes, enough for the pauses to be read anew, and they are. Of several subscribers that ask at once, only the first
    /// would read them; the others would go by the pauses of before.
    /// </summary>
    public static async Task PassAsync(this App app, FakeClock clock, TimeSpan span)
    {
        clock.Advance(span);
        await app.Services.GetRequiredService<PauseFlags>().IsPausedAsync(Topology.SmsReceived, default);
    }

    /// <summary>All that stands in the tables and waits at the broker, as text, a line each.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(this App app)
    {
        var all = new List<string>();
        foreach (var table in Tables)
        {
            await foreach (var row in app.Services.GetRequiredService<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
                all.Add($"{table} {string.Join(' ', row.Select(column => $"{column.Key}={TextOf(column.Value)}"))}");
        }

        foreach (var receiver in Receivers(app))
        {
            all.AddRange((await receiver.PeekMessagesAsync(1000)).Select(message => $"{receiver.EntityPath} {message.Body}"));
            await receiver.DisposeAsync();
        }

        return all;
    }

    /// <summary>Those in which something of the contact stands.</summary>
    public static IReadOnlyList<string> OfContact(this IEnumerable<string> all) =>
    [
        .. all.Where(one => new[] { Number[1..], "555-0101", Name, Body }.Any(trace => one.Contains(trace, StringComparison.OrdinalIgnoreCase))),
    ];

    private static async Task TellAsync(App app)
    {
        var parties = new { from = Number, to = AppEvents.Line };
        await app.DeliverAsync("sms.received", "2026-03-02T10:00:00Z", new { message_id = "m1", from = Number, to = AppEvents.Line, contact_name = Name, body = Body });
        await app.DeliverAsync("sms.sent", "2026-03-02T10:01:00Z", new { message_id = "m2", from = AppEvents.Line, to = Number, body = Body, agent_id = 7 });
        await app.DeliverAsync("sms.delivered", "2026-03-02T10:02:00Z", new { message_id = "m2", from = AppEvents.Line, to = Number, status = "delivered" });
        await app.DeliverAsync("sms.optout", "2026-03-02T10:03:00Z", new { message_id = "m3", parties.from, parties.to, body = "STOP" });
        await app.DeliverAsync("voicemail.received", "2026-03-01T10:03:00Z", new { call_id = "c1", parties.from, parties.to, transcription = Body, duration = 5 });
        await app.DeliverAsync("contact.created", "2026-03-02T10:00:00Z", new { contact_id = 7, first_name = Name, phone = Number });
        await app.TextAsync("other", "+14155550999", "2026-03-02T10:00:00Z", "somebody else");
    }

    private static async Task ScheduleAsync(App app)
    {
        await using var sender = app.Services.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Retries);
        var message = new ServiceBusMessage(Event) { Subject = "sms.received" };
        await sender.ScheduleMessageAsync(message, app.Clock.GetUtcNow().AddHours(2));
    }

    private static IEnumerable<ServiceBusReceiver> Receivers(App app)
    {
        var broker = app.Services.GetRequiredService<ServiceBusClient>();
        foreach (var of in new[] { SubQueue.None, SubQueue.DeadLetter })
        {
            var options = new ServiceBusReceiverOptions { SubQueue = of };
            yield return broker.CreateReceiver(Topology.Retries, options);
            foreach (var name in app.Services.GetRequiredService<SubscriberCatalog>().Names)
                yield return broker.CreateReceiver(Topology.Events, name, options);
        }
    }

    private static string? TextOf(object? value) => value is byte[] bytes ? WithRaw(Encoding.UTF8.GetString(bytes)) : value?.ToString();

    // A body that was not understood stands in its event as base64.
    private static string WithRaw(string text)
    {
        const string member = "\"raw\":\"";
        var start = text.IndexOf(member, StringComparison.Ordinal) + member.Length;
        if (start < member.Length)
            return text;
        var raw = text[start..].Split('"')[0];
        return text + Encoding.UTF8.GetString(Convert.FromBase64String(raw[..(raw.Length / 4 * 4)]));
    }
}
