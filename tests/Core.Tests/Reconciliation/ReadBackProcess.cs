using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Limits;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.Retention;
using JustCallFx.Core.SmsApi;
using JustCallFx.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>What one process that has just started has of reading back, and of the subscribers of what it publishes.</summary>
internal sealed class ReadBackProcess : IDisposable
{
    private readonly ApiTransport transport = new();
    private readonly AccountLimits limits;
    private readonly RuleBook rules;

    public ReadBackProcess(
        TableServiceClient tables, ServiceBusSender topic, ConversationIds ids, AccountDirectory accounts, IConfiguration settings, FakeIssues issues,
        TimeProvider clock)
    {
        limits = new AccountLimits(new LimitStore(tables), clock, new RecordingLogger<AccountLimits>());
        rules = new RuleBook(new RuleStore(tables, new RuleSeed(), clock), clock, NullLogger<RuleBook>.Instance);
        OptOuts = new OptOutStore(tables, ids);
        Api = new SmsApiClient(transport, limits, clock, NullLogger<SmsApiClient>.Instance);
        Consent = new SpokenConsent(accounts, OptOuts, new OptInProof(accounts, Api), NullLogger<SpokenConsent>.Instance);
        var memory = new EventMemory(settings);
        var pause = new AgentPause(settings);
        var outbox = new ReplyOutbox(new OutboxStore(tables), new OpenReplies(tables), new OutboxMessages(new FakeSender()));
        var decider = new ReplyDecider(accounts, rules, Consent, new AddressBookStore(tables, ids), new ReplyLimits(settings));
        Conversations = new ConversationStore(
            tables, new ConversationIndex(tables, clock), ids, memory, clock, new ConversationReplies(decider, pause, outbox), accounts);

        Publisher = new ReadBackPublisher(new EventPublisher(topic), ids, clock);
        Sweep = new TextSweep(Api, new KnownTexts(tables, ids), Publisher);
        Store = new ReconciliationStore(tables);
        Plan = new ReconciliationPlan(new ReconciliationSettings(settings), memory, new RetentionSettings(settings, memory));
        var verdict = new ReconciliationVerdict(issues, VerdictLog);
        Run = new ReconciliationRun(accounts, Store, Sweep, Plan, verdict, clock, RunLog);
        Backfills = new BackfillStore(tables);
        BackfillDesk = new BackfillDesk(Backfills, Store, Plan, clock);
        Backfill = new BackfillRun(accounts, Backfills, new OptOutList(Api, Publisher, ids), Sweep, clock, BackfillLog);
    }

    public BackfillStore Backfills { get; }

    public BackfillDesk BackfillDesk { get; }

    public BackfillRun Backfill { get; }

    public RecordingLogger<BackfillRun> BackfillLog { get; } = new();

    public RecordingLogger<ReconciliationRun> RunLog { get; } = new();

    public RecordingLogger<ReconciliationVerdict> VerdictLog { get; } = new();

    public ConversationStore Conversations { get; }

    public OptOutStore OptOuts { get; }

    public SpokenConsent Consent { get; }

    public SmsApiClient Api { get; }

    public ReadBackPublisher Publisher { get; }

    public TextSweep Sweep { get; }

    public ReconciliationPlan Plan { get; }

    public ReconciliationStore Store { get; }

    public ReconciliationRun Run { get; }

    public void Dispose()
    {
        rules.Dispose();
        limits.Dispose();
        transport.Dispose();
    }
}
