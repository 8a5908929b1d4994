using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>Hears every log line of any level, every span and every measurement, and keeps those with a mark in them.</summary>
internal sealed class Ears : ILoggerProvider
{
    private static readonly string[] Exported = ["JustCallFx", "Microsoft.AspNetCore.Hosting", "System.Net.Http"];

    private readonly ConcurrentQueue<string> leaks = new();
    private readonly ConcurrentDictionary<string, long> heard = new();
    private readonly ConcurrentDictionary<string, bool> executed = new();
    private readonly ActivityListener spans;
    private readonly MeterListener meters = new();

    public Ears()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("JustCallFx", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(spans);
        meters.InstrumentPublished = (instrument, own) =>
        {
            if (Exported.Any(name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal)))
                own.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.Start();
    }

    /// <summary>Where a mark was heard, and what stood around it.</summary>
    public IEnumerable<string> Leaks => leaks.Distinct();

    /// <summary>The functions that ran.</summary>
    public IEnumerable<string> Executed => executed.Keys;

    /// <summary>How much was heard of a kind: <c>log</c>, <c>span</c>, <c>measurement</c>, <c>answer</c> or <c>record</c>.</summary>
    public long Heard(string kind) => heard.GetValueOrDefault(kind);

    /// <summary>Hears a text.</summary>
    public void Hear(string kind, string where, string? text)
    {
        heard.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (text is not null && Marks.FindIn(text) is { } found)
            leaks.Enqueue($"{kind} {where}: …{found}…");
    }

    /// <summary>Has the gauges tell what they show.</summary>
    public void AskGauges() => meters.RecordObservableInstruments();

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Hear(Activity span)
    {
        var texts = span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
            .Concat(span.Baggage.Select(item => $"{item.Key}={item.Value}"))
            .Concat(span.Events.SelectMany(one => one.Tags.Select(tag => $"{one.Name} {tag.Key}={tag.Value}")));
        Hear("span", span.OperationName, string.Join('\n', texts.Prepend(span.DisplayName).Append(span.StatusDescription)));
    }

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
            Hear("measurement", $"{instrument.Name} {name}", $"{value}");
        if (instrument.Name == "justcallfx.functions.executions")
            executed[$"{tags[0].Value}"] = true;
    }

    private sealed class Ear(Ears ears, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            // The framework's own, which names the request's path, goes nowhere: no output includes scopes.
            if (category.StartsWith("JustCallFx", StringComparison.Ordinal))
                ears.Hear("log", $"{category} (scope)", $"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            var text = string.Join('\n', values.Select(value => $"{value.Key}={value.Value}"));
            ears.Hear("log", $"{category} {eventId.Id}", $"{formatter(state, exception)}\n{text}\n{exception}");
        }
    }
}
