using System.Net;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary><c>docs/cost.md</c> says what an event costs; it is counted here.</summary>
[Collection(nameof(Alone))]
public sealed class EventCostTests(CostFloor floor) : IClassFixture<CostFloor>
{
    private const string Ana = "+14155559876";
    private const string Ben = "+14155559875";
    private const string Stranger = "+14155559874";
    private const string Line = "+14155551234";
    private const string Known = "msg_known";

    private static readonly Dictionary<string, Func<CostFloor, Task>> Deliveries = new(StringComparer.Ordinal)
    {
        ["sms.received, first of a conversation"] = floor => floor.TextAsync(Stranger, "What are your prices?"),
        ["sms.received"] = floor => floor.TextAsync(Ana, "What are your prices?"),
        ["sms.received, answered"] = AnsweredAsync,
        ["sms.sent"] = floor => floor.DeliverAsync("sms.sent", Outbound(floor.NextId(), "We are glad to help you.")),
        ["sms.delivered"] = floor => floor.DeliverAsync("sms.delivered", Outbound(Known, body: null)),
        ["call.completed"] = floor => floor.DeliverAsync("call.completed", Call(floor.NextId())),
        ["contact.updated"] = floor => floor.DeliverAsync("contact.updated", Contact),
        ["duplicate"] = floor => floor.TextAsync(Ana, "Hello", Known),
        ["unrecognized"] = floor => floor.DeliverAsync("call.transferred", new { call_id = floor.NextId() }),
        ["ping"] = floor => floor.PostAsync("{}"u8.ToArray()),
        ["refused"] = RefusedAsync,
    };

    public static TheoryData<string> Names => [.. Deliveries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_event_costs_what_the_document_says(string name)
    {
        await floor.TextAsync(Ana, "Hello", Known);
        await floor.TextAsync(Ben, "Hello", account: App.AnsweringAccount);
        await floor.DeliverAsync("contact.updated", Contact);

        var cost = await floor.CountAsync(() => Deliveries[name](floor));

        CostTable.Events.AssertRow(name, cost.Cells);
    }

    [Fact]
    public void Every_row_of_the_document_is_counted() =>
        Assert.Equal(Deliveries.Keys.Order(), CostTable.Events.Names.Order());

    private static object Outbound(string id, string? body) =>
        new { message_id = id, direction = "outbound", from = Line, to = Ana, body, status = "delivered", agent_id = 42 };

    private static object Call(string id) =>
        new { call_id = id, direction = "inbound", from = Ana, to = Line, agent_id = 42, agent_name = "Jordan Lee", duration = 185, status = "completed" };

    private static object Contact => new { contact_id = 98765, changed_fields = new[] { "company" }, first_name = "Jordan", phone = Ana, company = "Acme" };

    private static async Task AnsweredAsync(CostFloor floor)
    {
        var before = floor.TextsSent;
        await floor.TextAsync(Ben, "HOURS", account: App.AnsweringAccount);
        Assert.Equal(before + 1, floor.TextsSent);
    }

    private static async Task RefusedAsync(CostFloor floor)
    {
        using var answer = await floor.App.PostAsync("{\"event\":\"sms.received\",\"data\":{\"body\":\"Hi\"}}"u8.ToArray(), signature: null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
