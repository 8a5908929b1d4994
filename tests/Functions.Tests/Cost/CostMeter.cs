using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>Counts what the embedded runtime and the product tell of themselves. One app at a time: they tell it per process.</summary>
internal sealed class CostMeter : ILoggerProvider
{
    private readonly ConcurrentDictionary<(string Instrument, string What), long> counts = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;
    private long running;
    private long logBytes;
    private long warningBytes;
    private long traceBytes;

    public CostMeter()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "JustCallFx.Embedded")
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, measured, tags, _) =>
            counts.AddOrUpdate((instrument.Name, (string)tags[0].Value!), measured, (_, sum) => sum + measured));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JustCallFxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => Interlocked.Increment(ref running),
            ActivityStopped = Ended,
        };
        ActivitySource.AddActivityListener(activities);
    }

    /// <summary>What was counted since the last call, from which counting begins anew.</summary>
    public EventCost Take()
    {
        var cost = new EventCost
        {
            Sends = Operations("send"),
            Filters = Operations("filter"),
            Receives = Operations("receive"),
            Settles = Operations("complete", "abandon", "dead-letter"),
            Others = Operations("peek", "renew", "cancel"),
            Reads = Requests("QueryEntity", "QueryEntities"),
            Writes = Requests("InsertEntity", "MergeEntity", "UpdateEntity", "DeleteEntity"),
            Transactions = Requests("EntityGroupTransaction"),
            Executions = counts.Where(count => count.Key.Instrument == "justcallfx.functions.executions").Sum(count => count.Value),
            LogBytes = EventCost.Hundreds(Interlocked.Exchange(ref logBytes, 0)),
            WarningBytes = EventCost.Hundreds(Interlocked.Exchange(ref warningBytes, 0)),
            TraceBytes = EventCost.Hundreds(Interlocked.Exchange(ref traceBytes, 0)),
        };
        counts.Clear();
        return cost;
    }

    /// <summary>Ends when every activity that began has ended: a message is settled a moment before its subscriber is done.</summary>
    public async Task WhenQuietAsync()
    {
        while (Interlocked.Read(ref running) > 0)
            await Task.Yield();
    }

    public ILogger CreateLogger(string categoryName) => new Weighing(this, categoryName);

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private long Operations(params string[] operations) => Sum("justcallfx.broker.operations", operations);

    private long Requests(params string[] requests) => Sum("justcallfx.tables.requests", requests);

    private long Sum(string instrument, string[] whats) => whats.Sum(what => counts.GetValueOrDefault((instrument, what)));

    private void Ended(Activity activity)
    {
        Interlocked.Add(ref traceBytes, ExportedItem.SizeOf(activity));
        Interlocked.Decrement(ref running);
    }

    private void Logged(LogLevel level, int size)
    {
        Interlocked.Add(ref logBytes, size);
        if (level >= LogLevel.Warning)
            Interlocked.Add(ref warningBytes, size);
    }

    private sealed class Weighing(CostMeter meter, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            meter.Logged(logLevel, ExportedItem.SizeOf(category, logLevel, eventId, state, formatter(state, exception)));
    }
}
