using Azure.Messaging.ServiceBus;
using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.Host;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>A host in a folder of its own, with the functions of these classes and a clock that the test moves.</summary>
internal sealed class HostFloor(params Type[] functions) : IAsyncDisposable
{
    public const string Events = "events";
    public const string All = "events/Subscriptions/all";
    public const string Texts = "events/Subscriptions/texts";
    public static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);

    private const string Topology = """
        {
          "topics": [ { "name": "events", "subscriptions": [
            { "name": "all", "maxDeliveryCount": 10, "lockDuration": "PT1M" },
            { "name": "texts", "filter": { "subject": "text" }, "maxDeliveryCount": 10, "lockDuration": "PT1M" } ] } ],
          "queues": [
            { "name": "jobs", "maxDeliveryCount": 10, "lockDuration": "PT1M" },
            { "name": "barrier", "maxDeliveryCount": 10, "lockDuration": "PT1M" } ]
        }
        """;

    // A test that waits for what never comes fails instead of hanging.
    private readonly CancellationTokenSource guard = new(Patience.Longest);
    private EmbeddedHost? host;
    private HttpClient? http;

    public CancellationToken Token => guard.Token;

    public Type[] Functions { get; set; } = functions;

    public string Folder { get; } = Directory.CreateTempSubdirectory("host-").FullName;

    public string DataDirectory => Path.Combine(Folder, EmbeddedHostOptions.DefaultDataDirectory);

    public string HostJson { get; set; } = """{ "version": "2.0" }""";

    /// <summary>Where to listen; null says nothing about it.</summary>
    public string? Urls { get; init; } = "http://127.0.0.1:0";

    public Type[] StartHooks { get; init; } = [];

    public bool ReadsEnvironment { get; init; }

    public FakeClock Clock { get; } = new();

    public StringWriter Output { get; } = new();

    public RecordedLogs Logs { get; } = new();

    public EmbeddedHost Host => host ?? throw new InvalidOperationException("The host was not built.");

    public HttpClient Http => http ??= new HttpClient { BaseAddress = new Uri(Host.Urls.First()) };

    public EmbeddedBroker Broker => Host.Services.GetRequiredService<EmbeddedBroker>();

    /// <summary>Writes a file beside the app and in its current directory, which are the same.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public FunctionsApplicationBuilder CreateBuilder(params string[] args)
    {
        Write("host.json", HostJson);
        Write("topology.json", Topology);
        var builder = EmbeddedHost.CreateBuilder(Urls is null ? args : ["--urls", Urls, .. args], new EmbeddedHostOptions
        {
            Functions = new FunctionsOf(Functions) { StartHooks = StartHooks },
            CurrentDirectory = Folder,
            AppDirectory = Folder,
            ReadsEnvironment = ReadsEnvironment,
            Clock = Clock,
            Output = Output,
        });
        builder.Logging.ClearProviders().AddProvider(Logs);
        // By the machine's clock, not the test's.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience.Longest);
        return builder;
    }

    public HostFloor Build(Action<IServiceCollection>? register = null, params string[] args)
    {
        var builder = CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        register?.Invoke(builder.Services);
        host = (EmbeddedHost)builder.Build();
        http?.Dispose();
        http = null;
        return this;
    }

    public async Task<HostFloor> StartAsync(Action<IServiceCollection>? register = null, params string[] args)
    {
        Build(register, args);
        await Host.StartAsync(Token);
        return this;
    }

    public Task<HostFloor> StartAsync(Work work) => StartAsync(services => services.AddSingleton(work));

    /// <summary>Sends to the topic, all in one.</summary>
    public async Task SendAsync(params ServiceBusMessage[] messages)
    {
        await using var client = new ServiceBusClient(Broker.ConnectionString);
        await client.CreateSender(Events).SendMessagesAsync(messages, Token);
    }

    public Task SendAsync(string body) => SendAsync(new ServiceBusMessage(body));

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (host is not null)
            await CloseAsync(host.DisposeAsync().AsTask());
        guard.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    // A test that failed may have left a function stuck; its own fault is what is to be read, soon.
    private static async Task CloseAsync(Task closing)
    {
        await closing.WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (closing.IsCompleted)
            await closing;
    }
}
