using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Functions.Tests.Ops;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>Messages that nobody can handle, on the broker, end to end.</summary>
public sealed class PoisonTests(PoisonFloor floor) : IClassFixture<PoisonFloor>
{
    private const string Unreadable = "The message cannot be read: ";

    private static int count;

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "it is empty." },
        { "not JSON", "it is not JSON in UTF-8; the fault is in line 1 at byte 2." },
        { "{\"specversion\":", "it is not JSON in UTF-8; the fault is in line 1 at byte 16." },
        { "[]", "it is JSON, but no object." },
        { "{}", "its specversion is not 1.0." },
    };

    public static TheoryData<string, string?, string> Attributes => new()
    {
        { "specversion", "\"0.3\"", "its specversion is not 1.0." },
        { "type", "\"com.justcall.sms.exploded\"", "its type is not com.justcall.sms.received." },
        { "type", "7", "its type is not com.justcall.sms.received." },
        { "source", "\"/justcall/nobody\"", "its account is none of those in the settings (answering, default, dev, faulty, timed)." },
        { "source", null, "its source does not begin with /justcall/." },
        { "id", "null", "it has no id." },
        { "id", $"\"{new string('i', 101)}\"", "its id is not one that this program makes: at most 100 characters that a table's key may hold." },
        { "id", "\"a/b\"", "its id is not one that this program makes: at most 100 characters that a table's key may hold." },
        { "schemaversion", "\"one\"", "its schemaversion is missing or no whole number." },
        { "data", "null", "its data is missing or no object." },
        { "data", null, "its data is missing or no object." },
        { "data", "{}", "its data lacks body, messageId, contact, line, occurredAt." },
        { "data.contact", "null", "its data lacks contact." },
        { "data.contact", null, "its data lacks contact." },
        { "data.contact", "7", "its data is not what sms.received has; the fault is at $.contact." },
        { "data.body", "[\"x\"]", "its data is not what sms.received has; the fault is at $.body." },
        { "data.occurredAt", "\"yesterday\"", "its data is not what sms.received has; the fault is at $.occurredAt." },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_body_that_is_no_CloudEvent_is_explained_and_holds_up_no_neighbour(string body, string why) =>
        AssertRejectedAsync(body, Unreadable + why);

    [Theory]
    [MemberData(nameof(Attributes))]
    public Task A_CloudEvent_with_a_wrong_part_is_explained_and_holds_up_no_neighbour(string part, string? value, string why) =>
        AssertRejectedAsync(Changed(part, value), Unreadable + why);

    [Fact]
    public Task A_time_that_no_table_takes_is_explained() => AssertRejectedAsync(
        Changed("data.occurredAt", "\"0001-01-01T00:00:00Z\""),
        "the tables do not take what it tells: OutOfRangeInput");

    [Fact]
    public async Task A_retry_for_a_subscriber_that_does_not_exist_is_explained()
    {
        await floor.HandleAsync(Topology.Retries, new ServiceBusMessage("{}") { MessageId = "lost", ApplicationProperties = { ["subscriber"] = "sms-lost" } });

        var dead = Assert.Single(await floor.DeadRetriesAsync());
        Assert.Equal("UnknownSubscriber", dead.DeadLetterReason);
        Assert.StartsWith(
            "The property 'subscriber' names no subscriber of this program; there are call-answered, call-completed, ",
            dead.DeadLetterErrorDescription,
            StringComparison.Ordinal);
    }

    private async Task AssertRejectedAsync(string body, string description)
    {
        var (neighbour, poison) = ($"neighbour_{count}", $"poison_{count++}");

        await floor.HandleAsync(Topology.Events, Message(poison, body), Message(neighbour, LoopFloor.Message(neighbour).Body.ToString()));

        var dead = Assert.Single(await floor.DeadTextsAsync(), message => message.MessageId == poison);
        Assert.Equal(("Rejected", description), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Contains(neighbour, await TimelineAsync(), StringComparison.Ordinal);
    }

    private static ServiceBusMessage Message(string id, string body) => new(body) { MessageId = id, Subject = "sms.received" };

    private static string Changed(string part, string? value)
    {
        var whole = JsonNode.Parse(LoopFloor.Message().Body.ToString())!.AsObject();
        var (holder, name) = part.StartsWith("data.", StringComparison.Ordinal) ? (whole["data"]!.AsObject(), part[5..]) : (whole, part);
        holder.Remove(name);
        if (value is not null)
            holder[name] = JsonNode.Parse(value);
        return whole.ToJsonString();
    }

    private async Task<string> TimelineAsync()
    {
        var conversation = Assert.Single((await floor.App.AskAsync("/api/ops/conversations")).GetProperty("conversations").EnumerateArray());
        return (await floor.App.AskAsync($"/api/ops/conversations/{conversation.GetProperty("id").GetString()}")).GetRawText();
    }
}
