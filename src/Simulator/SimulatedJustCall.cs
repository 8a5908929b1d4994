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
    private readonly WebhookSender sender;
    private readonly DeliveryLog log = new();
    private readonly WebApplication pages;
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
        sender = new WebhookSender(clock);
        pages = AccountPages.Build(options.Port, log);
        if (options.SmsApi is not { } api)
            return;
        SmsApi = new SimulatedSmsApi(api, options.Secret, clock);
        var bodies = api.Events is { } dialect ? new TextPayloads(dialect, options.WebhookUrl, api.UserZone) : null;
        textEvents = new TextEvents(api, SmsApi.Book, bodies, DeliverAsync, clock);
        AccountPages.MapSmsApi(pages, SmsApi, textEvents.Follow);
    }

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

    /// <summary>Closes the pages and the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        if (textEvents is not null)
        {
            await textEvents.StopAsync();
            textEvents.Dispose();
        }

        sender.Dispose();
    }

    private async Task<DeliveryReport> DeliverAsync(SamplePayload payload, CancellationToken cancellationToken)
    {
        var attempt = log.NextAttempt(payload.Name);
        var delivery = new WebhookDelivery { Payload = payload, Url = options.WebhookUrl, Secret = options.Secret };
        var result = await sender.SendAsync(delivery, cancellationToken);

        var report = new DeliveryReport(
            payload.Name, payload.Event, result.Status, (long)result.Duration.TotalMilliseconds, attempt, result.Error);
        log.Add(report);
        return report;
    }
}
