using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>A broker with the entities of <see cref="Topology"/>, all empty.</summary>
public interface IServiceBusFloor : IContractFloor
{
    /// <summary>The way to the broker.</summary>
    ServiceBusClient Client { get; }

    /// <summary>The broker's time, roughly.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Cancelled when a test has waited too long for what never comes.</summary>
    CancellationToken Token { get; }

    /// <summary>The name that this floor gave a topic or queue of <see cref="Topology"/>.</summary>
    string NameOf(string entity);

    /// <summary>Lets time pass: really, or on a clock that the floor moves. What falls due meanwhile is done when this ends.</summary>
    Task LetPassAsync(TimeSpan span);

    /// <summary>Whether nothing can be received, however long one waits.</summary>
    Task<bool> IsEmptyAsync(ServiceBusReceiver receiver);
}
