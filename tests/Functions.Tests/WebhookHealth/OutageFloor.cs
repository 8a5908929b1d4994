using System.Globalization;
using Azure;
using JustCallFx.Functions.Timers;
using JustCallFx.Simulator;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>An app whose topic and tables can fail, and a JustCall account that delivers to it by one of its policies, on one clock.</summary>
internal sealed class OutageFloor : IAsyncDisposable
{
    private const string Line = "+14155551234";
    private const string ApiKey = "key-not-real-17";

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTexts = TimeSpan.FromMinutes(2);

    // Run by hand, each to its end, so that no time passes while they run; the app runs none.
    private static readonly Type[] Timers = [typeof(AssessWebhookHealth), typeof(DrainSpillover), typeof(Reconcile), typeof(RequeueReplies)];

    private readonly ReservedPort port;
    private readonly SimulatedJustCall justCall;
    private readonly Outage outage;
    private bool isDown;
    private int writers;

    private OutageFloor(ReservedPort port, SimulatedJustCall justCall, App app, FakeClock clock, Outage outage) =>
        (this.port, this.justCall, App, Clock, this.outage) = (port, justCall, app, clock, outage);

    public App App { get; }

    public FakeClock Clock { get; }

    public SimulatedWebhook Webhook => justCall.Webhook;

    public SimulatedSmsApi Api => justCall.SmsApi!;

    /// <summary>What contacts have written, oldest first.</summary>
    public IReadOnlyList<SimulatedText> Written => [.. Api.Texts.Where(text => text.IsInbound)];

    public static async Task<OutageFloor> StartAsync(string policy, int seed = 1)
    {
        var (clock, outage, port) = (new FakeClock(), new Outage(), new ReservedPort());
        var webhook = $"{port.Address}/api/webhooks/justcall";
        var dialect = policy == "developer" ? Dialect.Developer : Dialect.HelpCentre;
        var justCall = new SimulatedJustCall(
            new()
            {
                Secret = App.Secret,
                WebhookUrl = webhook,
                Policy = DeliveryPolicy.Named(policy, seed)!,
                SmsApi = new() { Key = ApiKey, Events = dialect },
            },
            clock);
        await justCall.StartAsync(default);
        var app = new App { Clock = clock, Configure = outage.PutInto, Settings = Settings(policy, port.Address, webhook, justCall.Address) };
        await app.InitializeAsync();
        return new(port, justCall, app, clock, outage);
    }

    /// <summary>Somebody who has not written yet asks for the hours; the text is delivered when this ends, or has failed once, or is lost.</summary>
    public async Task WriteAsync()
    {
        justCall.ContactWrites(string.Create(CultureInfo.InvariantCulture, $"+1415555{writers++:D4}"), Line, "HOURS");
        await SettleAsync();
    }

    /// <summary>From now on nothing can be stored; for some time somebody writes every two minutes.</summary>
    /// <param name="span">For how long.</param>
    /// <param name="each">Called whenever something may have happened.</param>
    public async Task FailAsync(TimeSpan span, Func<Task>? each = null)
    {
        outage.IsOn = true;
        for (var end = Clock.GetUtcNow() + span; Clock.GetUtcNow() < end;)
        {
            await WriteAsync();
            await PassAsync(Earlier(end, Clock.GetUtcNow() + BetweenTexts) - Clock.GetUtcNow(), each);
        }
    }

    /// <summary>What was stored before can be read again, and more be stored.</summary>
    public void Recover() => outage.IsOn = false;

    /// <summary>The process ends, and for some time there is none; every two minutes somebody writes.</summary>
    public Task RestartAsync(TimeSpan down) => App.RestartAsync(async () =>
    {
        isDown = true;
        await FailAsync(down);
        isDown = false;
    });

    /// <summary>Time passes, in which JustCall repeats what failed and the app's timers run.</summary>
    /// <param name="span">How much.</param>
    /// <param name="each">Called whenever something may have happened.</param>
    public async Task PassAsync(TimeSpan span, Func<Task>? each = null)
    {
        var end = Clock.GetUtcNow() + span;
        while (Clock.GetUtcNow() < end)
        {
            var next = Earlier(end, Clock.GetUtcNow() + Step);
            Clock.SetUtcNow(Webhook.NextAt is { } due ? Earlier(next, due) : next);
            await SettleAsync();
            if (each is not null)
                await each();
        }
    }

    /// <summary>Time passes until JustCall repeats nothing any more, and a little more.</summary>
    /// <param name="each">Called whenever something may have happened.</param>
    public async Task PassUntilOverAsync(Func<Task> each)
    {
        while (Webhook.NextAt is not null)
            await PassAsync(Step, each);
        await PassAsync(Calm, each);
    }

    public async ValueTask DisposeAsync()
    {
        await justCall.DisposeAsync();
        await App.DisposeAsync();
        port.Dispose();
    }

    // Until nothing runs; each timer runs once.
    private async Task SettleAsync()
    {
        await Webhook.QuietAsync(default);
        if (isDown)
            return;
        await App.Broker.WhenIdleAsync(default);
        foreach (var timer in Timers)
            await RunAsync(timer);
        await App.Broker.WhenIdleAsync(default);
        await Webhook.QuietAsync(default);
    }

    private async Task RunAsync(Type timer)
    {
        try
        {
            dynamic function = ActivatorUtilities.CreateInstance(App.Services, timer);
            await function.RunAsync(new TimerInfo(), CancellationToken.None);
        }
        catch (RequestFailedException) when (outage.IsOn)
        {
            // The host would log it, and run the timer again when it is due.
        }
    }

    private static IReadOnlyList<(string, string)> Settings(string policy, string address, string webhook, Uri api) =>
    [
        ("urls", address),
        ("JustCall:Accounts:default:DeliveryPolicy", policy),
        ("JustCall:Accounts:default:Dialects", policy == "developer" ? "developer" : "help"),
        ("JustCall:Accounts:default:WebhookUrl", webhook),
        ("JustCall:Accounts:default:ApiKey", ApiKey),
        ("JustCall:Accounts:default:ApiBaseUrl", api.GetLeftPart(UriPartial.Authority)),
        ("JustCall:Accounts:default:Replies", "on"),
        ($"JustCall:Accounts:{App.AnsweringAccount}:Replies", "off"),
        ($"JustCall:Accounts:{App.AnsweringAccount}:ApiKey", ""),
        .. App.WithoutTimers,
    ];

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
