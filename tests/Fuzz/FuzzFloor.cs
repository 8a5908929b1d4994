using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Fuzz;

/// <summary>The real receiver, put together as in the app, before a broker that takes everything.</summary>
internal sealed class FuzzFloor : IDisposable
{
    private readonly ServiceProvider services;

    public FuzzFloor()
    {
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConfiguration>(TestSettings.With(
                [.. FuzzAccount.All.SelectMany(account => account.Settings()), ("JustCallFx:ConversationKey", new string('k', 43))]))
            .AddAccounts()
            .AddReceiving()
            .AddPublishing()
            .AddConversations()
            .AddSingleton(new EventPublisher(Sender))
            .AddSingleton<ISpillover, FakeShelf>()
            .AddSingleton<ISetAside, FakeShelf>()
            .BuildServiceProvider();
        Receiver = services.GetRequiredService<WebhookReceiver>();
    }

    public FakeClock Clock { get; } = new();

    public FuzzSender Sender { get; } = new();

    public LeakWatch Log { get; } = new();

    public WebhookReceiver Receiver { get; }

    /// <summary>Answers a case as the door does.</summary>
    public async Task<int> AnswerAsync(FuzzCase one)
    {
        var request = one.Request with { Method = one.Method };
        if (Receiver.AnswerWithoutBody(request) is { } known)
            return known.Status;
        return request.Body.Length > WebhookReceiver.LargestBody
            ? Receiver.RefuseOversized(request).Status
            : (await Receiver.ReceiveAsync(request)).Status;
    }

    public void Dispose() => services.Dispose();
}
