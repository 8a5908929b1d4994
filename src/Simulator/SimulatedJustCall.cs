using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.SmsApi;
using Microsoft.AspNetCore.Builder;

namespace JustCallFx.Simulator;

/// <summary>A JustCall account on this machine: delivers its events to one webhook and shows on a loopback port how that went.</summary>
public sealed class SimulatedJustCall : IAsyncDisposable
{
    private readonly SimulatedJustCallOptions options;
    private readonly IReadOnlyList<SamplePayload> payloads;
    private readonly DeliveryLog log = new();
    private readonly WebApplication pages;
    private readonly TextPayloads? textPayloads;
    private readonly TextEvents? textEvents;

    /// <param name="options">What the account is set to.</param>
    /// <param name="clock">Gives the signed time, the durations and the time-out.</param>
    /// <exception cref="ArgumentException">The secret is empty, or the URL or the port is none.</exception>
    /// <exception cref="InvalidDataException">The payload folder has no payload, or a file that is none.</exception>
    /// <exception cref="IOException">The payload folder cannot be read.</exception>
    public SimulatedJustCall(SimulatedJustCallOptions options, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.Secret);
        if (!TargetUrl.TryParse(options.WebhookUrl, out _))
            throw new ArgumentException(TargetUrl.Refusal(options.WebhookUrl), nameof(options));
        if (options.Port is < 0 or > ushort.MaxValue)
        {
            throw new ArgumentException(
                $"{options.PortSetting} is {options.Port}; it must be 1 to {ushort.MaxValue}, or 0 for any free port.", nameof(options));
        }

        this.options = options;
        payloads = [.. SamplePayload.LoadFolder(options.PayloadFolder).Select(payload => payload.RegisteredAt(options.WebhookUrl))];
        Webhook = new SimulatedWebhook(
            new() { Url = options.WebhookUrl, Secret = options.Secret, Policy = options.Policy, Retries = options.Retries, Attempted = log.Add }, clock);
        pages = AccountPages.Build(options.Port, log, Webhook);
        if (options.SmsApi is not { } api)
            return;
        SmsApi = new SimulatedSmsApi(api, options.Secret, clock);
        textPayloads = api.Events is { } dialect ? new TextPayloads(dialect, options.WebhookUrl, api.UserZone) : null;
        textEvents = new TextEvents(api, SmsApi.Book, textPayloads, Webhook, clock);
        AccountPages.MapSmsApi(pages, SmsApi, textEvents.Follow, ContactWrites);
    }

    /// <summary>The account's webhook: its attempts, what was lost, and whether it is paused.</summary>
    public SimulatedWebhook Webhook { get; }

    /// <summary>The account's SMS API; null when it is set to have none.</summary>
    public SimulatedSmsApi? SmsApi { get; }

    /// <summary>Where the account's pages are, with the real port; known once started.</summary>
    /// <exception cref="InvalidOperationException">Not started yet.</exception>
    public Uri Address => pages.Urls.FirstOrDefault() is { } url
        ? new Uri(url)
        : throw new InvalidOperationException($"The simulated account has no address before {nameof(StartAsync)}.");

    /// <summary>Opens the pages; returns when they can be read.</summary>
    /// <exception cref="IOException">The port cannot be had; the message names it and the setting to change.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => AccountPages.StartAsync(pages, options, cancellationToken);

    /// <summary>Closes the pages; what is being delivered goes on.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => pages.StopAsync(cancellationToken);

    /// <summary>Posts every payload once, in order of name, each after the one before was answered or failed.</summary>
    /// <param name="delivered">Called after each; must not throw.</param>
    /// <param name="cancellationToken">Stops between and within posts.</param>
    /// <returns>One report per payload, in the same order.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<IReadOnlyList<DeliveryReport>> DeliverAsync(Action<DeliveryReport> delivered, CancellationToken cancellationToken)
    {
        var reports = new List<DeliveryReport>(payloads.Count);
        foreach (var payload in payloads)
        {
            var report = await DeliverAsync(payload, cancellationToken);
            reports.Add(report);
            delivered(report);
        }

        return reports;
    }

    /// <summary>A contact's text reaches a line: it is listed, and its <c>sms.received</c> begins to be delivered.</summary>
    /// <param name="contact">E.164.</param>
    /// <param name="line">E.164.</param>
    /// <param name="body">What it says.</param>
    /// <exception cref="InvalidOperationException">The account has no SMS API.</exception>
    public SimulatedText ContactWrites(string contact, string line, string body)
    {
        var api = SmsApi ?? throw new InvalidOperationException($"The account has no texts; set {nameof(SimulatedJustCallOptions)}.{nameof(SmsApi)}.");
        var text = api.Receive(contact, line, body);
        if (textPayloads is not null)
            Webhook.Enqueue(textPayloads.Received(text));
        return text;
    }

    /// <summary>Closes the pages and the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        if (textEvents is not null)
        {
            await textEvents.StopAsync();
            textEvents.Dispose();
        }

        await Webhook.DisposeAsync();
    }

    private async Task<DeliveryReport> DeliverAsync(SamplePayload payload, CancellationToken cancellationToken)
    {
        var result = await Webhook.PostAsync(payload, cancellationToken) ?? new(null, TimeSpan.Zero, "not sent: the webhook is paused");
        return DeliveryReport.Of(payload, result, log.AttemptsOf(payload.Name));
    }
}
