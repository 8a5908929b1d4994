namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>Gives each test a broker of its own.</summary>
public abstract class BrokerTests : IAsyncLifetime
{
    private protected BrokerFloor Floor { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Floor.DisposeAsync();
}
