using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Sqlite;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>Takes tables away from under a running broker.</summary>
public sealed class FaultTests
{
    private const int FanOutFailed = 9103;
    private const int SweepFailed = 9104;
    private const int LeftOver = 9102;

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_broker_out_of_reach()
    {
        await using var floor = new BrokerFloor();
        using var file = Open(floor);
        file.Execute("ALTER TABLE message RENAME TO away");

        var failed = await Assert.ThrowsAsync<ServiceBusException>(() => floor.SendAsync("x"));

        Assert.Equal((ServiceBusFailureReason.ServiceCommunicationProblem, true), (failed.Reason, failed.IsTransient));
        Assert.NotNull(failed.InnerException);
    }

    [Fact]
    public async Task A_hand_out_that_failed_is_tried_again_without_a_caller()
    {
        var log = new BrokerLog(FanOutFailed);
        await using var floor = new BrokerFloor(logger: log);
        using var file = Open(floor);
        file.Execute("ALTER TABLE fan_out RENAME TO away");
        await floor.SendAsync("x");
        await log.Seen.WaitAsync(floor.Token);
        file.Execute("ALTER TABLE away RENAME TO fan_out");
        var waiting = floor.ReceiveAsync();

        floor.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("x", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task What_is_yet_to_be_handed_out_is_seen_by_those_whom_it_is_for()
    {
        var log = new BrokerLog(FanOutFailed);
        await using var floor = new BrokerFloor(logger: log);
        using var file = Open(floor);
        await floor.SendAsync("waits");
        await floor.ReceiveAsync();
        file.Execute("CREATE TRIGGER away BEFORE INSERT ON delivery BEGIN SELECT RAISE(ABORT, 'away'); END");
        await floor.SendAsync(new("not for texts"), new("for both") { Subject = "text" });
        await log.Seen.WaitAsync(floor.Token);

        Assert.Equal(["waits", "not for texts", "for both"], Bodies(floor.Broker.Peek(BrokerFloor.All, 3, 0)));
        Assert.Equal(["waits", "not for texts"], Bodies(floor.Broker.Peek(BrokerFloor.All, 2, 0)));
        Assert.Equal(["for both"], Bodies(floor.Broker.Peek(BrokerFloor.All, 3, 3)));
        Assert.Equal(["for both"], Bodies(floor.Broker.Peek(BrokerFloor.Texts, 3, 0)));
        Assert.Empty(floor.Broker.Peek(BrokerFloor.All + "/$DeadLetterQueue", 3, 0));
    }

    [Fact]
    public async Task A_sweep_that_failed_is_tried_again()
    {
        var log = new BrokerLog(SweepFailed);
        await using var floor = new BrokerFloor(logger: log);
        using var file = Open(floor);
        await floor.SendAsync("x");
        await floor.ReceiveAsync();
        file.Execute("ALTER TABLE delivery RENAME TO away");
        floor.Clock.Advance(BrokerFloor.LockDuration);
        await log.Seen.WaitAsync(floor.Token);
        file.Execute("ALTER TABLE away RENAME TO delivery");
        var waiting = floor.ReceiveAsync();

        floor.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, (await waiting).DeliveryCount);
    }

    [Fact]
    public async Task Messages_of_a_subscription_that_was_taken_away_are_pointed_out()
    {
        var log = new BrokerLog(LeftOver);
        await using var floor = new BrokerFloor(logger: log);
        await floor.SendAsync(BrokerFloor.Numbered(2));
        await floor.ReceiveAsync();

        await floor.RestartAsync(BrokerFloor.Topology(BrokerFloor.Subscription("texts")));

        Assert.StartsWith($"2 messages wait in {BrokerFloor.All}", await log.Seen.WaitAsync(floor.Token));
    }

    private static IEnumerable<string> Bodies(IEnumerable<ServiceBusReceivedMessage> messages) =>
        messages.Select(message => message.Body.ToString());

    private static Statements Open(BrokerFloor floor)
    {
        var file = new Statements(new SqliteFile(Path.Combine(floor.Folder, "broker.db"), BrokerSchema.Steps).Connect());
        // The broker may be syncing its file for as long as the disk takes.
        file.Execute($"PRAGMA busy_timeout = {Patience.Longest.TotalMilliseconds}");
        return file;
    }
}
