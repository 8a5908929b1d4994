using System.Text;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>A receiver with one account per case of interest, a broker that remembers, and a clock that the test moves.</summary>
internal sealed class ReceiverFloor : IDisposable
{
    public const string PreviousSecret = "test-secret-not-real-0000";
    public const string DeveloperOnly = "dev";
    public const string Both = "both";
    public const string Timed = "timed";
    public const string WithoutSecret = "bare";
    public const string Unresolved = "vault";

    private readonly AccountDirectory accounts;
    private readonly ConversationIds conversations;
    private readonly RecordingLogger<WebhookReceiver> receiverLog = new();
    private readonly RecordingLogger<EventOutlet> outletLog = new();
    private readonly RecordingLogger<WebhookJournal> journalLog = new();

    public ReceiverFloor(string? conversationKey = "0123456789abcdef0123456789abcdef")
    {
        accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:default:PreviousApiSecret", PreviousSecret),
            ("JustCall:Accounts:dev:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:dev:PreviousApiSecret", PreviousSecret),
            ("JustCall:Accounts:dev:Dialects", "developer"),
            ("JustCall:Accounts:dev:WebhookUrl", SignedRequest.Url),
            ("JustCall:Accounts:both:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:both:Dialects", "help,developer"),
            ("JustCall:Accounts:both:WebhookUrl", SignedRequest.Url),
            ("JustCall:Accounts:timed:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:timed:Dialects", "help,developer"),
            ("JustCall:Accounts:timed:WebhookUrl", SignedRequest.Url),
            ("JustCall:Accounts:timed:OldestDelivery", "03:00:00"),
            ("JustCall:Accounts:timed:FurthestAhead", "00:01:00"),
            ("JustCall:Accounts:bare:Replies", "off"),
            ("JustCall:Accounts:vault:ApiSecret", "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/s)")));
        Books = new WebhookBooks(accounts, Clock);
        Failures = new FailedDeliveries(accounts, Clock);
        conversations = new ConversationIds(TestSettings.With(("JustCallFx:ConversationKey", conversationKey)));
        Receiver = new WebhookReceiver(
            accounts,
            conversations,
            new DeliveryReader(conversations),
            new EventOutlet(new EventPublisher(Sender), Spillover, SetAside, Clock, outletLog),
            new WebhookJournal(Books, Failures, journalLog),
            Clock,
            receiverLog);
    }

    public FakeClock Clock { get; } = new();

    public FakeSender Sender { get; } = new();

    public WebhookBooks Books { get; }

    public FailedDeliveries Failures { get; }

    public FakeShelf Spillover { get; } = new();

    public FakeShelf SetAside { get; } = new();

    /// <summary>What was logged by all that take part.</summary>
    public IReadOnlyList<(LogLevel Level, string Text)> Logged => [.. receiverLog.Entries, .. outletLog.Entries, .. journalLog.Entries];

    public WebhookReceiver Receiver { get; }

    /// <summary>The one message that was published.</summary>
    public ServiceBusMessage Published => Assert.Single(Sender.Sent);

    public async Task<int> StatusOfAsync(WebhookRequest request) => (await Receiver.ReceiveAsync(request)).Status;

    /// <summary>The one event that was published, which has to be a text.</summary>
    public SmsReceived Text() => CloudEvent.Read<SmsReceived>(Published.Body.ToMemory(), SmsReceived.EventName).Event;

    /// <summary>The one event that was published, which has to be unrecognized.</summary>
    public Unrecognized Unrecognized() => CloudEvent.Read<Unrecognized>(Published.Body.ToMemory(), Core.Events.Unrecognized.EventName).Event;

    /// <summary>A developer body of one text, to the URL as registered unless another is named.</summary>
    public static string DeveloperBody(string url = SignedRequest.Url, string data = """{"id":1}""") =>
        $$"""{"request_id":"01HSGZRD0PHRCCHM46JRCR0006","webhook_url":"{{url}}","url_id":"a","type":"sms.received","data":{{data}}}""";

    public static string Utf8(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public void Dispose()
    {
        accounts.Dispose();
        conversations.Dispose();
    }
}
