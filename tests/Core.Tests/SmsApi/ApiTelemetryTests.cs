using System.Diagnostics;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Limits;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Tests.SmsApi;

[Collection("traces")]
public sealed class ApiTelemetryTests
{
    [Fact]
    public async Task A_call_is_one_client_span_without_numbers_and_secrets()
    {
        using var root = new Activity("test").Start();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.ParentId == root.Id && span.Kind == ActivityKind.Client)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var floor = await ApiFloor.StartAsync("v2.1");

        await floor.Client.ListAsync(floor.Account, new() { Contact = ApiFloor.Number(ApiFloor.Ana) }, CallPriority.Reply, default);

        var span = Assert.Single(spans);
        Assert.Equal("GET /v2.1/texts", span.DisplayName);
        Assert.Equal(("GET", 200, "/v2.1/texts"), (span.GetTagItem("http.request.method"), span.GetTagItem("http.response.status_code"), span.GetTagItem("url.template")));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains(ApiFloor.Ana[1..], StringComparison.Ordinal) || $"{tag.Value}".Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_call_is_counted_and_timed_by_how_it_ended()
    {
        var measured = new List<(string Name, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter == JustCallFxTelemetry.Meter)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            lock (measured)
                measured.Add((instrument.Name, text));
        }

        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        await using var floor = await ApiFloor.StartAsync("help", settings: ("ApiKey", "wrong"));

        await floor.SendAsync();

        lock (measured)
        {
            Assert.Contains((InstrumentNames.ApiCalls, "account=main operation=send outcome=refused"), measured);
            Assert.Contains((InstrumentNames.ApiDuration, "account=main operation=send outcome=refused"), measured);
        }
    }
}
