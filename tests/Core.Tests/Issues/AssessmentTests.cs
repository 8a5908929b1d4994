using System.Diagnostics.Metrics;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>How the parts are asked for their evidence.</summary>
public sealed class AssessmentTests : IAsyncLifetime
{
    private readonly RecordingLogger<IssueAssessment> log = new();
    private IssueFloor floor = null!;

    public async Task InitializeAsync() => floor = await IssueFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task Each_part_is_told_what_stands_and_one_that_fails_hinders_no_other()
    {
        await floor.RaiseAsync("acme");
        await floor.ResolveAsync();
        await floor.RaiseAsync("other");
        var (failing, working) = (new Part { Fault = new TimeoutException() }, new Part());
        using var gauge = new IssueGauge(floor.Clock);

        await Assessment(gauge, failing, working).RunAsync(default);

        Assert.Equal(["other"], working.Told);
        Assert.Equal(LogLevel.Warning, Assert.Single(log.Entries).Level);
    }

    [Fact]
    public async Task What_was_over_three_months_ago_is_forgotten()
    {
        using var gauge = new IssueGauge(floor.Clock);
        await floor.RaiseAsync(summary: "old");
        await floor.ResolveAsync();
        floor.Clock.Advance(TimeSpan.FromDays(1));
        await floor.RaiseAsync(summary: "newer");
        await floor.ResolveAsync();
        floor.Clock.Advance(TimeSpan.FromDays(89.5));

        await Assessment(gauge).RunAsync(default);

        Assert.Equal("newer", Assert.Single(await floor.Store.ResolvedAsync(10, default)).Summary);
    }

    [Fact]
    public async Task How_many_stand_is_shown_by_kind_for_three_minutes()
    {
        await floor.RaiseAsync("acme");
        await floor.RaiseAsync("other");
        using var gauge = new IssueGauge(floor.Clock);
        await Assessment(gauge).RunAsync(default);

        var fresh = Read();
        floor.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal([(IssueKinds.RepliesFailing, 2L)], fresh);
        Assert.Empty(Read());
    }

    private IssueAssessment Assessment(IssueGauge gauge, params IIssueEvidence[] parts) => new(floor.Store, parts, gauge, floor.Clock, log);

    private static List<(string? Kind, long Count)> Read()
    {
        var read = new List<(string?, long)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == InstrumentNames.IssuesOpen)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => read.Add((tags[0].Value as string, value)));
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }

    private sealed class Part : IIssueEvidence
    {
        public Exception? Fault { get; init; }

        public IReadOnlyList<string> Told { get; private set; } = [];

        public Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
        {
            Told = [.. standing.Select(issue => issue.Account)];
            return Fault is null ? Task.CompletedTask : Task.FromException(Fault);
        }
    }
}
