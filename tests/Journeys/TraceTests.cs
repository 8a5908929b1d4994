using System.Globalization;
using System.Text.Json;
using JustCallFx.Journeys.Otlp;
using JustCallFx.Simulator;
using JustCallFx.TestKit;

namespace JustCallFx.Journeys;

/// <summary>One text is one trace, from its POST to the call that answers it, as an OTLP receiver sees it.</summary>
public sealed class TraceTests : IAsyncLifetime
{
    private const string Ana = "+14155559876";
    private const string ApiKey = "key-not-real-17";
    private const string ApiSpan = "POST /v2.1/texts/new";
    private const string Status = "http.response.status_code";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");
    private readonly ReservedPort apiPort = new();
    private OtlpReceiver otlp = null!;

    public async Task InitializeAsync() => otlp = await OtlpReceiver.StartAsync();

    public async Task DisposeAsync()
    {
        await otlp.DisposeAsync();
        apiPort.Dispose();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_reply_that_is_sent_by_another_process_belongs_to_the_trace_of_the_POST_that_asked_for_it()
    {
        await using (var app = await AppProcess.StartAsync(directory.FullName, Settings))
        {
            using var client = new AppClient(app.Address);
            await client.DeliverAsync(Text("HOURS"));
            await Eventually.HoldsAsync(() => Task.FromResult(otlp.Spans.Any(span => span.Name == ApiSpan)), Patience.Longest, "the reply was tried in vain");
            // In good order: a span that a kill takes along would be missing in the tree.
            Assert.Equal(0, await app.StopAsync());
        }

        await using var justCall = await StartJustCallAsync();
        await using var restarted = await AppProcess.StartAsync(directory.FullName, Settings);
        await Eventually.HoldsAsync(() => Task.FromResult(Sent is not null), Patience.Longest, "the reply was sent");
        Assert.Equal(0, await restarted.StopAsync());

        Assert.Single(justCall.SmsApi!.SentTo(Ana));
        var way = WayTo(Sent!);
        // The outbox twice or more: whoever tried in vain sent it on.
        Assert.Equal(
            [
                ("POST /api/webhooks/justcall/{account?}", 2), ("send justcall-events", 4), ("process justcall-events", 5),
                ("send sms-outbox", 4), ("process sms-outbox", 5), (ApiSpan, 3),
            ],
            way.Select(span => (span.Name, span.Kind)).Distinct());
        Assert.Single(way.Select(span => span.Trace).Distinct());
        Assert.NotEqual(way[0].Instance, way[^1].Instance);
        AssertConventions(way);
    }

    [Fact]
    public async Task Metrics_and_logs_arrive_too()
    {
        await using var app = await AppProcess.StartAsync(directory.FullName, Settings);
        using var client = new AppClient(app.Address);

        await client.DeliverAsync(Text("Good morning"));

        await Eventually.HoldsAsync(
            () => Task.FromResult(otlp.Requests("/v1/metrics") > 0 && otlp.Requests("/v1/logs") > 0), Patience.Longest, "metrics and logs had come");
    }

    [Fact]
    public async Task A_receiver_that_is_no_URL_refuses_the_start()
    {
        await using var app = AppProcess.Launch(directory.FullName, [.. AppClient.Settings, ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]);

        Assert.Equal(1, await app.ExitAsync());
        Assert.Equal(["OTEL_EXPORTER_OTLP_ENDPOINT: found another text; wanted the http or https URL of an OTLP receiver."], app.Errors);
    }

    private (string, string)[] Settings =>
    [
        .. AppClient.Settings,
        .. otlp.Settings,
        ("JustCall__Accounts__default__ApiKey", ApiKey),
        ("JustCall__Accounts__default__ApiProfile", "v2.1"),
        ("JustCall__Accounts__default__ApiBaseUrl", apiPort.Address),
        ("JustCall__Accounts__default__Replies", "on"),
    ];

    private OtlpSpan? Sent => otlp.Spans.FirstOrDefault(span => span.Name == ApiSpan && span.Attributes.GetValueOrDefault(Status) == "200");

    private async Task<SimulatedJustCall> StartJustCallAsync()
    {
        var justCall = new SimulatedJustCall(
            new() { Secret = AppClient.Secret, WebhookUrl = "http://127.0.0.1:1/none", Port = apiPort.Number, SmsApi = new() { Key = ApiKey, Events = null } },
            TimeProvider.System);
        await justCall.StartAsync(default);
        return justCall;
    }

    // From the root of a span's tree down to it.
    private List<OtlpSpan> WayTo(OtlpSpan span)
    {
        var byId = otlp.Spans.ToDictionary(one => one.Id);
        var way = new List<OtlpSpan> { span };
        while (way[0].Parent.Length > 0)
            way.Insert(0, byId[way[0].Parent]);
        return way;
    }

    private static void AssertConventions(List<OtlpSpan> way)
    {
        var (received, published, handled, sending, call) = (way[0].Attributes, way[1].Attributes, way[2].Attributes, way[^2].Attributes, way[^1].Attributes);
        Assert.Equal(("POST", "/api/webhooks/justcall/{account?}", "200"), (received["http.request.method"], received["http.route"], received[Status]));
        Assert.Equal(("servicebus", "send", "justcall-events"), Messaging(published));
        Assert.Equal(("servicebus", "process", "justcall-events"), Messaging(handled));
        Assert.Equal("sms-received", handled["messaging.destination.subscription.name"]);
        Assert.Equal(("servicebus", "process", "sms-outbox"), Messaging(sending));
        Assert.Equal(("POST", "127.0.0.1", "/v2.1/texts/new"), (call["http.request.method"], call["server.address"], call["url.template"]));
        Assert.All(way, span => Assert.DoesNotContain(span.Attributes, one => one.Value.Contains(Ana[1..], StringComparison.Ordinal)));
    }

    private static (string System, string Operation, string Destination) Messaging(IReadOnlyDictionary<string, string> span) =>
        (span["messaging.system"], span["messaging.operation.type"], span["messaging.destination.name"]);

    private static byte[] Text(string body) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = "sms.received",
        timestamp = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        data = new { message_id = "msg_hours", direction = "inbound", from = Ana, to = "+14155551234", body },
    });
}
