using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class FanOutTests : BrokerTests
{
    private const int Messages = 1000;

    [Fact]
    public async Task A_crash_before_the_first_piece_loses_and_doubles_nothing()
    {
        await Floor.SendAsync(Texts());
        await Floor.Broker.DisposeAsync();
        Rewind(Floor.Folder, place: 0);
        await Floor.RestartAsync();

        Assert.Equal(Expected, await BodiesAsync(Floor, BrokerFloor.All));
        Assert.Equal(Expected, await BodiesAsync(Floor, BrokerFloor.Texts));
    }

    [Fact]
    public async Task A_crash_between_pieces_loses_and_doubles_nothing()
    {
        await Floor.SendAsync(Texts());
        await Floor.ReceiveAsync();
        await Floor.Broker.DisposeAsync();
        Rewind(Floor.Folder, place: 256);
        await Floor.RestartAsync();

        Assert.Equal(Expected, await BodiesAsync(Floor, BrokerFloor.All));
        Assert.Equal(Expected, await BodiesAsync(Floor, BrokerFloor.Texts));
    }

    [Fact]
    public async Task A_crash_right_after_the_answer_loses_and_doubles_nothing()
    {
        await Floor.SendAsync(Texts());

        await using var after = Floor.Crash();

        Assert.Equal(Expected, await BodiesAsync(after, BrokerFloor.All));
        Assert.Equal(Expected, await BodiesAsync(after, BrokerFloor.Texts));
    }

    private static IEnumerable<string> Expected => Enumerable.Range(0, Messages).Select(number => $"{number}");

    private static ServiceBusMessage[] Texts()
    {
        var messages = BrokerFloor.Numbered(Messages);
        foreach (var message in messages)
            message.Subject = "text";
        return messages;
    }

    /// <summary>Puts a file of which nothing was settled back to when handing out had come as far as <paramref name="place"/>.</summary>
    private static void Rewind(string folder, int place)
    {
        using var file = new BrokerFile(folder);
        file.InTransaction(statements =>
        {
            statements.Execute("UPDATE fan_out SET place = min(place, $1)", place);
            statements.Execute("DELETE FROM copies WHERE seq > $1", place);
            return statements.Execute("DELETE FROM delivery WHERE seq > $1", place);
        });
    }

    private static async Task<List<string>> BodiesAsync(BrokerFloor floor, string path)
    {
        var bodies = new List<string>();
        while (bodies.Count < Messages)
        {
            var received = await floor.ReceiveAsync(100, path);
            bodies.AddRange(received.Select(message => message.Body.ToString()));
            await Task.WhenAll(received.Select(message => floor.CompleteAsync(message, path)));
        }

        Assert.Equal(0, floor.Broker.CountWaiting(path));
        return bodies;
    }
}
