using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Limits;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>What one process that has just started has of conversations and their replies.</summary>
internal sealed class OutboxProcess : IDisposable
{
    private readonly ApiTransport transport = new();
    private readonly AccountLimits limits;

    public OutboxProcess(
        TableServiceClient tables,
        ServiceBusSender queue,
        ConversationIds ids,
        AccountDirectory accounts,
        IReplyDecider decider,
        IQuietHours quietHours,
        TimeProvider clock)
    {
        limits = new AccountLimits(new LimitStore(tables), clock, new RecordingLogger<AccountLimits>());
        var api = new SmsApiClient(transport, limits, clock, new RecordingLogger<SmsApiClient>());
        var pause = new AgentPause(TestSettings.With());
        var store = new OutboxStore(tables);
        var open = new OpenReplies(tables);
        var outbox = new ReplyOutbox(store, open, new OutboxMessages(queue));
        OptOuts = new OptOutStore(tables, ids);
        var claims = new ReplyClaims(store, accounts, pause, quietHours, clock);
        var sender = new ReplySender(store, claims, OptOuts, accounts, api, clock, new RecordingLogger<ReplySender>());
        Conversations = new ConversationStore(
            tables,
            new ConversationIndex(tables, clock),
            ids,
            new EventMemory(TestSettings.With()),
            clock,
            new ConversationReplies(decider, pause, outbox));
        Alarm = new ReplyAlarm(open, Issues, clock);
        Dispatcher = new ReplyDispatcher(store, claims, sender, new ReplySearch(store, api, clock), outbox, open, accounts, Alarm, clock);
        Overdue = new OverdueReplies(open, store, outbox, clock, new RecordingLogger<OverdueReplies>());
        Desk = new ReplyDesk(store, open, outbox, clock, new RecordingLogger<ReplyDesk>());
    }

    public ConversationStore Conversations { get; }

    public OptOutStore OptOuts { get; }

    public ReplyDispatcher Dispatcher { get; }

    public FakeIssues Issues { get; } = new();

    public ReplyAlarm Alarm { get; }

    public OverdueReplies Overdue { get; }

    public ReplyDesk Desk { get; }

    public void Dispose()
    {
        limits.Dispose();
        transport.Dispose();
    }
}
