namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>A long random life of a queue, held against a model of it step by step.</summary>
public sealed class ChaosTests : BrokerTests
{
    private const int Steps = 300;
    private const string DeadLetters = BrokerFloor.Jobs + "/$DeadLetterQueue";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_no_message_is_lost_doubled_or_out_of_order(int seed)
    {
        var random = new Random(seed);
        var model = new QueueModel(Floor);

        for (var step = 0; step < Steps; step++)
        {
            await (random.Next(10) switch
            {
                <= 2 => model.SendAsync(random.Next(1, 4)),
                <= 5 => model.ReceiveAsync(),
                6 => model.CompleteAsync(random),
                7 => model.AbandonAsync(random),
                8 when step % 10 == 0 => model.RestartAsync(),
                8 => model.DeadLetterAsync(random),
                _ => model.LetLocksRunOutAsync(),
            });
        }

        await model.RestartAsync();
        Assert.Equal(model.Waiting, await DrainAsync(BrokerFloor.Jobs, model.Waiting.Count));
        Assert.Equal(model.Dead, await DrainAsync(DeadLetters, model.Dead.Count));
        Assert.Equal(0, await Floor.CountRowsAsync("message") + await Floor.CountRowsAsync("delivery"));
    }

    private async Task<List<string>> DrainAsync(string path, int count)
    {
        var bodies = new List<string>();
        while (bodies.Count < count)
        {
            var received = await Floor.ReceiveAsync(100, path);
            bodies.AddRange(received.Select(message => message.Body.ToString()));
            await Task.WhenAll(received.Select(message => Floor.CompleteAsync(message, path)));
        }

        Assert.Equal(0, Floor.Broker.CountWaiting(path));
        return bodies;
    }
}
