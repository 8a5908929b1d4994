using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>What is done with leaves the file. <c>eng/bench.sh broker growth</c> looks at a million.</summary>
public sealed class GrowthTests : BrokerTests
{
    private const int Batch = 100;
    private const int Few = 2_000;
    private const int Many = 20_000;

    // What half a batch more or less in flight may take.
    private const int PagesAllowed = 32;

    [Fact]
    public async Task Twenty_thousand_messages_leave_no_larger_file_than_two_thousand()
    {
        await PassAsync(Few);
        var afterFew = Pages();

        await PassAsync(Many - Few);

        Assert.InRange(Pages(), 0, afterFew + PagesAllowed);
        Assert.Equal((0, 0, 0), (await Floor.CountRowsAsync("message"), await Floor.CountRowsAsync("delivery"), await Floor.CountRowsAsync("copies")));
    }

    [Fact]
    public async Task Dead_letters_that_were_taken_away_leave_the_file()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x")));
        var dead = await Floor.ReceiveAsync(BrokerFloor.All + "/$DeadLetterQueue");

        await Floor.CompleteAsync(dead, BrokerFloor.All + "/$DeadLetterQueue");

        Assert.Equal((0, 0), (await Floor.CountRowsAsync("message"), await Floor.CountRowsAsync("delivery")));
    }

    // Each message goes to two subscriptions.
    private async Task PassAsync(int messages)
    {
        for (var sent = 0; sent < messages; sent += Batch)
        {
            await Floor.SendAsync([.. Enumerable.Range(0, Batch).Select(_ => new ServiceBusMessage(new byte[300]) { Subject = "text" })]);
            await CompleteAllAsync(BrokerFloor.All);
            await CompleteAllAsync(BrokerFloor.Texts);
        }
    }

    private async Task CompleteAllAsync(string path)
    {
        for (var left = Batch; left > 0;)
        {
            var received = await Floor.ReceiveAsync(left, path);
            await Task.WhenAll(received.Select(message => Floor.CompleteAsync(message, path)));
            left -= received.Count;
        }
    }

    private long Pages()
    {
        using var file = new Statements(new SqliteFile(Path.Combine(Floor.Folder, "broker.db"), BrokerSchema.Steps).Connect());
        return (long)file.Scalar("PRAGMA page_count")!;
    }
}
