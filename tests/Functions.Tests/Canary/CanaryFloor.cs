using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>The app with marked secrets and keys, and an API that repeats all it is told; everything that either says is heard.</summary>
internal sealed class CanaryFloor : IAsyncDisposable
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly EchoingApi api;

    private CanaryFloor(EchoingApi api)
    {
        this.api = api;
        App = new App
        {
            Clock = Clock,
            Settings =
            [
                ("JustCall:Accounts:default:ApiSecret", Marks.Secret),
                ("JustCall:Accounts:default:PreviousApiSecret", Marks.PreviousSecret),
                ($"JustCall:Accounts:{App.DeveloperAccount}:ApiSecret", Marks.Secret),
                ($"JustCall:Accounts:{App.DeveloperAccount}:WebhookUrl", Marks.WebhookUrl),
                ($"JustCall:Accounts:{App.AnsweringAccount}:ApiSecret", Marks.Secret),
                ($"JustCall:Accounts:{App.AnsweringAccount}:ApiKey", Marks.ApiKey),
                ($"JustCall:Accounts:{App.AnsweringAccount}:ApiBaseUrl", api.Address),
                ("JustCall:Accounts:faulty:ApiSecret", $"@Microsoft.KeyVault(SecretUri=https://{Marks.Word})"),
                ("JustCallFx:OpsKeys:reader:Key", Marks.ReadKey),
                ("JustCallFx:OpsKeys:operator:Key", Marks.OperateKey),
                ("JustCallFx:ConversationKey", $"{Marks.Word}-conversation-key-0123456789"),
            ],
            Configure = services => services
                .AddSingleton<ILoggerProvider>(Ears)
                .Configure<LoggerFilterOptions>(filters => filters.Rules.Add(new(null, "JustCallFx", LogLevel.Trace, null))),
        };
    }

    public Ears Ears { get; } = new();

    public FakeClock Clock { get; } = new();

    public App App { get; }

    /// <summary>How often the API was called.</summary>
    public int ApiCalls => api.Calls;

    public static async Task<CanaryFloor> StartAsync()
    {
        var floor = new CanaryFloor(await EchoingApi.StartAsync());
        await floor.App.InitializeAsync();
        return floor;
    }

    /// <summary>Sends a request to the app. An answer that is an error is heard; any other may tell an operator what it was asked for.</summary>
    public async Task<JsonElement?> SendAsync(
        HttpMethod method, string path, string? key = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in key is null ? headers : [.. headers, ("x-functions-key", key)])
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await App.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
            Ears.Hear("answer", $"{method} {path} {(int)answer.StatusCode}", $"{answer.ReasonPhrase} {answer.Headers} {text}");
        return answer.IsSuccessStatusCode && text.Length > 0 ? JsonElement.Parse(text) : null;
    }

    /// <summary>Shows an operator something that is to be free of what is confidential.</summary>
    public async Task HearRecordAsync(string path) =>
        Ears.Hear("record", path, $"{await SendAsync(HttpMethod.Get, path, Marks.ReadKey)}");

    /// <summary>Delivers an event in the help-centre dialect, genuine unless another secret signs it.</summary>
    public async Task DeliverAsync(byte[] body, string account = "default", string secret = Marks.Secret)
    {
        using var answer = await App.PostAsync(body, SignedRequest.BodySignature(body, secret), $"/api/webhooks/justcall/{account}");
        if (!answer.IsSuccessStatusCode)
            Ears.Hear("answer", "POST webhook", $"{answer.Headers} {await answer.Content.ReadAsStringAsync()}");
        await QuietAsync();
    }

    /// <summary>Delivers a text of now from a contact.</summary>
    public Task TextAsync(int contact, string body, string account = "default") => DeliverAsync(
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            @event = "sms.received",
            timestamp = $"{Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}",
            data = new
            {
                message_id = $"msg_{contact}_{body.Length}", direction = "inbound", from = Marks.Contact(contact), to = Marks.Line,
                contact_name = Marks.Word, body,
            },
        }),
        account);

    /// <summary>Some time passes, in which timers fire and what waits comes again.</summary>
    public Task PassAsync(TimeSpan span)
    {
        Clock.Advance(span);
        return QuietAsync();
    }

    /// <summary>Ends when nothing is being handled. Whoever waits for the clock meanwhile, between two calls of the API, gets its time.</summary>
    public Task QuietAsync() => WhileTimePassesAsync(App.Broker.WhenIdleAsync(default));

    /// <summary>Ends the app in good order; a timer's function that waits for the clock gets its time, too.</summary>
    public Task StopAsync() => WhileTimePassesAsync(App.StopAsync());

    /// <summary>Sends a message to a topic or queue.</summary>
    public async Task PublishAsync(string to, string body, string subject)
    {
        await using var sender = App.Services.GetRequiredService<ServiceBusClient>().CreateSender(to);
        await sender.SendMessageAsync(new ServiceBusMessage(body) { Subject = subject, MessageId = $"to {to}" });
        await QuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await api.DisposeAsync();
        Ears.Dispose();
    }

    private async Task WhileTimePassesAsync(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(Blink)) != work)
            Clock.Advance(Step);
        await work;
    }
}
