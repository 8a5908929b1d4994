using System.Net.Http.Headers;
using JustCallFx.Embedded.Host;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Functions.Receiving;
using JustCallFx.Functions.Timers;
using JustCallFx.Simulator;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Functions.Tests;

/// <summary>The whole app in this process, on a free port and in a folder of its own, spoken to over real HTTP.</summary>
public sealed class App : IAsyncLifetime
{
    public const string Secret = "test-secret-not-real-0001";
    public const string PreviousSecret = "test-secret-not-real-0000";
    public const string DeveloperAccount = "dev";

    /// <summary>An account whose signed bodies may be three hours old.</summary>
    public const string TimedAccount = "timed";

    /// <summary>An account that answers by itself, though nothing takes its texts unless <see cref="SendsTexts"/>.</summary>
    public const string AnsweringAccount = "answering";
    public const string ReadKey = "read-key-not-real-0001";
    public const string OperateKey = "operate-key-not-real-01";

    /// <summary>Settings of an app that runs no timer.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> WithoutTimers =
    [
        .. from type in typeof(Reconcile).Assembly.GetTypes()
           where type.Namespace == typeof(Reconcile).Namespace
           select ($"AzureWebJobs.{type.Name}.Disabled", "true"),
    ];

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");
    private EmbeddedHost host = null!;
    private SimulatedJustCall? justCall;
    private Task? stopping;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>
    /// The clock of the app and of its broker and tables; it stands still unless the test moves it, so that no machine is too slow for what
    /// the app gives two seconds.
    /// </summary>
    public TimeProvider Clock { get; init; } = new FakeClock();

    /// <summary>Whether JustCall takes the texts of the account that answers.</summary>
    public bool SendsTexts { get; init; }

    /// <summary>Changes what the app is made of, after all has been added.</summary>
    public Action<IServiceCollection> Configure { get; init; } = _ => { };

    /// <summary>Settings beside those that every test app has, and over them.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    public IServiceProvider Services => host.Services;

    /// <summary>The broker that is open, or was last.</summary>
    public EmbeddedBroker Broker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (SendsTexts && justCall is null)
            await StartJustCallAsync();
        var options = new EmbeddedHostOptions
        {
            Functions = typeof(ReceiveWebhook).Assembly,
            CurrentDirectory = directory.FullName,
            ReadsEnvironment = false,
            Output = TextWriter.Null,
            Clock = Clock,
        };
        var builder = EmbeddedHost.CreateBuilder(
            [
                "--urls=http://127.0.0.1:0",
                $"--JustCall:Accounts:default:ApiSecret={Secret}",
                $"--JustCall:Accounts:default:PreviousApiSecret={PreviousSecret}",
                $"--JustCall:Accounts:{DeveloperAccount}:ApiSecret={Secret}",
                $"--JustCall:Accounts:{DeveloperAccount}:Dialects=developer",
                $"--JustCall:Accounts:{DeveloperAccount}:WebhookUrl={SignedRequest.Url}",
                $"--JustCall:Accounts:{TimedAccount}:ApiSecret={Secret}",
                $"--JustCall:Accounts:{TimedAccount}:OldestDelivery=03:00:00",
                $"--JustCall:Accounts:{AnsweringAccount}:ApiSecret={Secret}",
                $"--JustCall:Accounts:{AnsweringAccount}:ApiKey=test-key-not-real",
                $"--JustCall:Accounts:{AnsweringAccount}:ApiBaseUrl={justCall?.Address.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:9"}",
                $"--JustCall:Accounts:{AnsweringAccount}:Replies=on",
                "--JustCall:Accounts:faulty:Dialects=help",
                $"--JustCallFx:OpsKeys:reader:Key={ReadKey}",
                $"--JustCallFx:OpsKeys:operator:Key={OperateKey}",
                "--JustCallFx:OpsKeys:operator:Scope=operate",
                .. Settings.Select(setting => $"--{setting.Name}={setting.Value}"),
            ],
            options);
        builder.Logging.ClearProviders();
        // The embedded host would refuse to start with an account whose settings are faulty; in Azure the app runs with it.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "RefuseFaultySettings"));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddJustCallFx();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(2));
        Configure(builder.Services);
        host = (EmbeddedHost)builder.Build();
        await host.StartAsync();
        Broker = host.Services.GetRequiredService<EmbeddedBroker>();
        Http = new HttpClient { BaseAddress = new Uri(host.Urls.First()), Timeout = Patience.Longest };
    }

    /// <summary>Ends the app in good order; what runs has then ended.</summary>
    public Task StopAsync() => stopping ??= host.StopAsync();

    /// <summary>Ends the app in good order and starts another one on the same folder; what was only in memory is gone.</summary>
    /// <param name="meanwhile">What happens while there is no app.</param>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        await CloseAsync();
        await meanwhile();
        stopping = null;
        await InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await CloseAsync();
        if (justCall is not null)
            await justCall.DisposeAsync();
        directory.Delete(recursive: true);
    }

    /// <summary>Opens the broker again after it was disposed, on the same folder.</summary>
    public void ReopenBroker() => Broker = EmbeddedBroker.Open(
        Path.Combine(directory.FullName, EmbeddedHostOptions.DefaultDataDirectory),
        BrokerTopology.Load(Path.Combine(AppContext.BaseDirectory, "topology.json")),
        Clock,
        NullLogger<EmbeddedBroker>.Instance);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? signature, string route = "/api/webhooks/justcall")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
            request.Headers.Add("X-JustCall-Signature", signature);
        return await Http.SendAsync(request);
    }

    private async Task StartJustCallAsync()
    {
        justCall = new SimulatedJustCall(
            new() { Secret = Secret, WebhookUrl = "http://127.0.0.1:1/none", SmsApi = new() { Key = "test-key-not-real", Events = null } }, Clock);
        await justCall.StartAsync(default);
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await StopAsync();
        await Broker.DisposeAsync();
        await host.DisposeAsync();
    }
}
