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

/// <summary>From a genuine body to the CloudEvent, and the whole way from a request to its answer.</summary>
public class Receiving
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<IConfiguration>(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", SignedRequest.Secret),
            ("JustCallFx:ConversationKey", new string('k', 43))))
        .AddAccounts()
        .AddReceiving()
        .AddPublishing()
        .AddConversations()
        .AddSingleton(new EventPublisher(new SinkSender()))
        .AddSingleton<ISpillover, FakeShelf>()
        .AddSingleton<ISetAside, FakeShelf>()
        .BuildServiceProvider();

    private readonly byte[] body = SignedPosts.Body(1);
    private readonly byte[] sample = Corpus.Read("help/sms-received.json");
    private readonly DateTimeOffset now = new(2026, 3, 12, 14, 30, 0, TimeSpan.Zero);
    private DeliveryReader reader = null!;
    private WebhookReceiver receiver = null!;
    private Account account = null!;
    private WebhookRequest request;

    [GlobalSetup]
    public void SetUp()
    {
        reader = services.GetRequiredService<DeliveryReader>();
        receiver = services.GetRequiredService<WebhookReceiver>();
        account = services.GetRequiredService<AccountDirectory>().Find(null)!;
        request = SignedRequest.Help(body);
    }

    [Benchmark(Description = "map and write the sample")]
    public OutgoingEvent? MapSample() => reader.Read(account, Dialects.HelpCentre, sample, now);

    [Benchmark(Description = "map and write 450 B")]
    public OutgoingEvent? Map() => reader.Read(account, Dialects.HelpCentre, body, now);

    [Benchmark(Description = "verify, map, write, publish 450 B")]
    public Task<WebhookAnswer> Receive() => receiver.ReceiveAsync(request);

    [GlobalCleanup]
    public void CleanUp() => services.Dispose();
}
