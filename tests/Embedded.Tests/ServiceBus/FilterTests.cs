using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class FilterTests
{
    private static readonly ServiceBusMessage message = new("body")
    {
        Subject = "text",
        CorrelationId = "c",
        ContentType = "json",
        To = "t",
        ReplyTo = "r",
        ApplicationProperties = { ["event"] = "sms.received", ["number"] = 5, ["absent"] = null! },
    };

    public static TheoryData<CorrelationFilter, bool> Filters => new()
    {
        { new() { MatchAll = true }, true },
        { new() { Subject = "text" }, true },
        { new() { Subject = "Text" }, false },
        { new() { CorrelationId = "c" }, true },
        { new() { CorrelationId = "d" }, false },
        { new() { MessageId = "m-1" }, true },
        { new() { MessageId = "m-2" }, false },
        { new() { ContentType = "json" }, true },
        { new() { ContentType = "xml" }, false },
        { new() { To = "t" }, true },
        { new() { To = "" }, false },
        { new() { ReplyTo = "r" }, true },
        { new() { ReplyTo = "s" }, false },
        { new() { Subject = "text", CorrelationId = "c", Properties = Of("event", "sms.received") }, true },
        { new() { Subject = "text", CorrelationId = "d" }, false },
        { new() { Subject = "call", Properties = Of("event", "sms.received") }, false },
        { new() { Properties = Of("event", "SMS.received") }, false },
        { new() { Properties = Of("Event", "sms.received") }, false },
        { new() { Properties = Of("number", "5") }, false },
        { new() { Properties = Of("absent", "") }, false },
        { new() { Properties = Of("missing", "x") }, false },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void Everything_that_is_named_must_be_equal(CorrelationFilter filter, bool matches)
    {
        Assert.Equal(matches, filter.Matches(message, "m-1"));
    }

    [Fact]
    public async Task A_message_that_nobody_wants_is_dropped()
    {
        await using var floor = new BrokerFloor(BrokerFloor.Topology(BrokerFloor.Subscription("texts", new() { Subject = "text" })));

        await floor.SendAsync(new ServiceBusMessage("1") { Subject = "call" });

        await floor.Broker.WhenIdleAsync(floor.Token);
        Assert.Equal(0, await floor.CountRowsAsync("message"));
    }

    private static Dictionary<string, string> Of(string name, string value) => new() { [name] = value };
}
