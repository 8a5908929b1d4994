using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>One instance of the app, as far as it watches the webhook.</summary>
internal sealed class HealthInstance : ILastRequests, IDisposable
{
    private readonly FakeClock clock;

    public HealthInstance(AccountDirectory accounts, TableServiceClient tables, FakeClock clock, IIssues issues, IReadBack readBack)
    {
        this.clock = clock;
        (Store, Gauge) = (new(tables, clock), new(clock));
        Failures = new(accounts, clock);
        var contexts = new HealthContexts(readBack, clock);
        var duties = new HealthDuties(Store, Gauge, issues, readBack, Told);
        Assessment = new(accounts, Store, contexts, duties, clock, NullLogger<HealthAssessment>.Instance);
        Door = new(accounts, Failures, this, Store, contexts, duties, Gauge, clock, DoorLog);
        Arrivals = new(accounts, Store, Gauge, clock, NullLogger<ArrivalLog>.Instance);
        Desk = new(Store, Failures, Door, contexts, clock, NullLogger<HealthDesk>.Instance);
    }

    public HealthStore Store { get; }

    public HealthGauge Gauge { get; }

    public FailedDeliveries Failures { get; }

    public HealthAssessment Assessment { get; }

    public DoorReport Door { get; }

    public ArrivalLog Arrivals { get; }

    public HealthDesk Desk { get; }

    public RecordingLogger<HealthDuties> Told { get; } = new();

    public RecordingLogger<DoorReport> DoorLog { get; } = new();

    public DateTimeOffset? LastRequest { get; set; }

    public IEnumerable<string> Changes => Told.Entries.Select(entry => entry.Text).Where(text => text.StartsWith("The webhook", StringComparison.Ordinal));

    public DateTimeOffset? LastRequestOf(string account) => LastRequest;

    /// <summary>An event that could not be stored, and was first delivered when it happened, unless told otherwise.</summary>
    public void Fails(string id, DateTimeOffset? happenedAt = null) => Failures.Failed(Event(id, happenedAt ?? clock.GetUtcNow()), clock.GetUtcNow());

    public void Stores(string id) => Failures.Stored(Event(id, clock.GetUtcNow()));

    public void Dispose()
    {
        Store.Dispose();
        Gauge.Dispose();
    }

    private static OutgoingEvent Event(string id, DateTimeOffset at) =>
        new(id, "sms.received", "main", "help", null, HealthFloor.Body(at).ToMemory());
}
