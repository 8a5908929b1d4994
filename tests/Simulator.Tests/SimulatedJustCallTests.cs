using System.Net.Http.Json;
using System.Text.Json;
using JustCallFx.Simulator.Payloads;
using JustCallFx.TestKit;

namespace JustCallFx.Simulator.Tests;

public sealed class SimulatedJustCallTests
{
    private static readonly HttpClient Browser = new();

    private readonly ManualClock clock = new(new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Dialect.HelpCentre)]
    [InlineData(Dialect.Developer)]
    public async Task Delivers_every_payload_in_order_so_that_a_strict_receiver_takes_it(Dialect dialect)
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);
        await using var account = Account(endpoint.Url, dialect);
        var told = new List<DeliveryReport>();

        var reports = await account.DeliverAsync(told.Add, CancellationToken.None);

        Assert.Equal(
            SamplePayload.All(dialect).Select(payload => (payload.Name, payload.Event)),
            reports.Select(report => (report.File, report.Event)));
        Assert.All(reports, report => Assert.Equal((200, 1, null), (report.Status, report.Attempt, report.Error)));
        Assert.Equal(reports, told);
        Assert.Equal(
            SamplePayload.All(dialect).Select(payload => payload.RegisteredAt(endpoint.Url).Body.ToArray()),
            endpoint.Received.Select(request => request.Body));
    }

    [Fact]
    public async Task Lists_what_became_of_the_deliveries()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(_ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(40));
            return 503;
        });
        await using var account = await StartedAccountAsync(endpoint.Url);

        await account.DeliverAsync(_ => { }, CancellationToken.None);
        await account.DeliverAsync(_ => { }, CancellationToken.None);

        var list = await Browser.GetFromJsonAsync<JsonElement>(new Uri(account.Address, "/deliveries"));
        Assert.Equal(2 * SamplePayload.All(Dialect.HelpCentre).Count, list.GetArrayLength());
        Assert.Equal(
            """{"file":"voicemail-received.json","event":"voicemail.received","status":503,"milliseconds":40,"attempt":2,"error":null}""",
            list.EnumerateArray().Last().GetRawText());
    }

    [Fact]
    public async Task Lists_the_last_hundred_only()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);
        await using var account = await StartedAccountAsync(endpoint.Url);

        var reports = new List<DeliveryReport>();
        while (reports.Count <= 100)
            await account.DeliverAsync(reports.Add, CancellationToken.None);

        var listed = await Browser.GetFromJsonAsync<DeliveryReport[]>(new Uri(account.Address, "/deliveries"));
        Assert.Equal(reports.TakeLast(100), listed);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_reported_and_the_next_payload_follows()
    {
        await using var account = Account("http://127.0.0.1:1/hook");

        var reports = await account.DeliverAsync(_ => { }, CancellationToken.None);

        Assert.Equal(SamplePayload.All(Dialect.HelpCentre).Count, reports.Count);
        Assert.All(reports, report => Assert.Equal((null, "connection refused by 127.0.0.1:1"), (report.Status, report.Error)));
    }

    [Fact]
    public async Task Tells_a_browser_what_it_is()
    {
        await using var account = await StartedAccountAsync("http://127.0.0.1:1/hook");

        var text = await Browser.GetStringAsync(account.Address);

        Assert.Contains("stands for a JustCall account", text, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", account.Address.Host);
    }

    [Fact]
    public async Task A_busy_port_is_named_with_the_setting_to_change()
    {
        await using var first = await StartedAccountAsync("http://127.0.0.1:1/hook");
        var options = Options("http://127.0.0.1:1/hook") with { Port = first.Address.Port, PortSetting = "JustCallFx__DemoPort" };
        await using var second = new SimulatedJustCall(options, clock);

        var refusal = await Assert.ThrowsAsync<IOException>(() => second.StartAsync(CancellationToken.None));

        Assert.StartsWith($"Port {first.Address.Port} cannot be had", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("or set JustCallFx__DemoPort to another port", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_account_frees_its_port()
    {
        using var port = new ReservedPort();
        var options = Options("http://127.0.0.1:1/hook") with { Port = port.Number };
        await using var first = new SimulatedJustCall(options, clock);
        await first.StartAsync(CancellationToken.None);
        await first.StopAsync(CancellationToken.None);

        await using var second = new SimulatedJustCall(options, clock);
        await second.StartAsync(CancellationToken.None);

        Assert.Equal(port.Number, second.Address.Port);
    }

    [Fact]
    public async Task Has_no_address_before_it_is_started()
    {
        await using var account = Account("http://127.0.0.1:1/hook");

        Assert.Throws<InvalidOperationException>(() => account.Address);
    }

    [Fact]
    public void Settings_that_cannot_work_are_refused_at_once()
    {
        var options = Options("http://127.0.0.1:1/hook");

        Assert.Throws<ArgumentException>(() => new SimulatedJustCall(options with { Secret = "" }, clock));
        Assert.Throws<ArgumentException>(() => new SimulatedJustCall(options with { WebhookUrl = "localhost:7071" }, clock));
        Assert.Throws<ArgumentException>(() => new SimulatedJustCall(options with { Port = 65536 }, clock));
        Assert.Throws<DirectoryNotFoundException>(() => new SimulatedJustCall(options with { PayloadFolder = "nowhere" }, clock));
    }

    [Fact]
    public void The_text_of_the_options_shows_no_secret()
    {
        Assert.DoesNotContain(StrictReceiver.Secret, Options("http://127.0.0.1:1/hook").ToString(), StringComparison.Ordinal);
    }

    private static SimulatedJustCallOptions Options(string url) => new() { Secret = StrictReceiver.Secret, WebhookUrl = url };

    private SimulatedJustCall Account(string url, Dialect dialect = Dialect.HelpCentre) =>
        new(Options(url) with { PayloadFolder = SamplePayload.FolderOf(dialect) }, clock);

    private async Task<SimulatedJustCall> StartedAccountAsync(string url)
    {
        var account = Account(url);
        await account.StartAsync(CancellationToken.None);
        return account;
    }
}
