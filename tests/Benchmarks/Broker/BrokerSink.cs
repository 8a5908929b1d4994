namespace JustCallFx.Benchmarks.Broker;

/// <summary>The broker: messages made and sent as the app does; nobody receives them.</summary>
internal sealed class BrokerSink : IDurableSink
{
    private readonly BrokerFloor floor = new();

    public Task WriteAsync() => floor.Sender.SendMessageAsync(floor.Message());

    public ValueTask DisposeAsync() => floor.DisposeAsync();
}
