using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>
/// A function app, with a broker that has a topic <c>events</c> (subscriptions <c>all</c>, and <c>texts</c> for the subject "text") and a
/// queue <c>jobs</c>; locks last a minute, and ten deliveries are the most.
/// </summary>
public interface ITriggerFloor : IContractFloor
{
    /// <summary>Cancelled when a test has waited too long for what never comes.</summary>
    CancellationToken Token { get; }

    /// <summary>The app's time.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The way to the broker, while the app runs or was stopped but not closed.</summary>
    ServiceBusClient Client { get; }

    /// <summary>The way to the app's HTTP functions, while it runs.</summary>
    HttpClient Http { get; }

    /// <summary>Starts the app, or starts it again with the data that it had.</summary>
    /// <param name="functions">The classes whose functions run.</param>
    /// <param name="serviceBus">What <c>host.json</c> says under <c>extensions.serviceBus</c>, as JSON.</param>
    /// <param name="services">Given to functions that ask for them.</param>
    Task StartAsync(Type[] functions, string serviceBus, params object[] services);

    /// <summary>Stops the app: what runs may finish until the host's patience is cancelled.</summary>
    Task StopAsync(CancellationToken patience);

    /// <summary>Ends a stopped app, so that it can be started again.</summary>
    Task CloseAsync();

    /// <summary>Lets time pass: really, or on a clock that the floor moves. What falls due meanwhile has begun when this ends.</summary>
    Task LetPassAsync(TimeSpan span);
}
