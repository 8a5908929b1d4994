using System.Text;
using BenchmarkDotNet.Attributes;
using JustCallFx.Benchmarks.Http;
using JustCallFx.Benchmarks.Load;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>
/// From a genuine body to the CloudEvent, and the whole way from a request to its answer with a sender that takes everything: goals 6 µs
/// and 2.5 KB for the whole way.
/// </summary>
public class Receiving
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IConfiguration>(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", SignedRequest.Secret),
            ("JustCall:Accounts:default:Dialects", "help,developer"),
            ("JustCall:Accounts:default:WebhookUrl", SignedRequest.Url),
            ("JustCallFx:ConversationKey", new string('k', 43))))
        .AddAccounts()
        .AddReceiving()
        .AddPublishing()
        .AddConversations()
        .AddSingleton(new EventPublisher(new SinkSender()))
        .AddSingleton<ISpillover, FakeShelf>()
        .AddSingleton<ISetAside, FakeShelf>()
        .BuildServiceProvider();

    private readonly byte[] help = SignedPosts.Body(1);
    private readonly byte[] developer = DeveloperSample();
    private readonly DateTimeOffset now = new(2026, 3, 12, 14, 30, 0, TimeSpan.Zero);
    private DeliveryReader reader = null!;
    private WebhookReceiver receiver = null!;
    private Account account = null!;
    private WebhookRequest helpRequest;
    private WebhookRequest developerRequest;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        reader = services.GetRequiredService<DeliveryReader>();
        receiver = services.GetRequiredService<WebhookReceiver>();
        account = services.GetRequiredService<AccountDirectory>().Find(null)!;
        helpRequest = SignedRequest.Help(help);
        developerRequest = SignedRequest.Developer(Encoding.UTF8.GetString(developer), TimeProvider.System.GetUtcNow());
        foreach (var answer in new[] { await ReceiveHelp(), await ReceiveDeveloper() })
        {
            if (answer.Cause != WebhookCause.Accepted)
                throw new InvalidOperationException($"A request that is measured was answered {answer.Cause}.");
        }
    }

    [Benchmark(Description = "help-centre text, 450 B: map and write")]
    public OutgoingEvent? MapHelp() => reader.Read(account, Dialects.HelpCentre, help, now);

    [Benchmark(Description = "help-centre text, 450 B: verify, map, write, publish")]
    public Task<WebhookAnswer> ReceiveHelp() => receiver.ReceiveAsync(helpRequest);

    [Benchmark(Description = "developer text, 800 B: map and write")]
    public OutgoingEvent? MapDeveloper() => reader.Read(account, Dialects.Developer, developer, now);

    [Benchmark(Description = "developer text, 800 B: verify, map, write, publish")]
    public Task<WebhookAnswer> ReceiveDeveloper() => receiver.ReceiveAsync(developerRequest);

    [GlobalCleanup]
    public void CleanUp() => services.Dispose();

    // The sample names the URL of its own receiver.
    private static byte[] DeveloperSample() => Encoding.UTF8.GetBytes(
        System.Text.RegularExpressions.Regex.Replace(
            Corpus.Utf8("developer/sms-received.assumed.json"), "\"webhook_url\": *\"[^\"]*\"", $"\"webhook_url\": \"{SignedRequest.Url}\""));
}
