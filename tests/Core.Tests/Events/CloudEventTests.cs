using System.Text.Json;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Events;

public sealed class CloudEventTests
{
    [Fact]
    public void A_text_comes_back_as_it_was_written()
    {
        var told = AnEvent.Text(body: "Grüße 👍 \"<b>\"\n\u0001", name: "Ana", at: AnEvent.Noon.AddTicks(1234567));
        told = told with { Event = told.Event with { Media = [new("https://m/1"), new("https://m/2", "image/png")], AgentId = "7" } };

        var read = CloudEvent.Read<SmsReceived>(CloudEvent.Write(told), SmsReceived.EventName);

        Assert.Equal((told.Id, told.Account, told.ConversationId), (read.Id, read.Account, read.ConversationId));
        Assert.Equal(told.Event.Media.ToArray(), read.Event.Media.ToArray());
        Assert.Equal(told.Event with { Media = default }, read.Event with { Media = default });
    }

    [Fact]
    public void What_was_not_understood_comes_back_byte_for_byte()
    {
        byte[] raw = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];

        var read = CloudEvent.Read<Unrecognized>(CloudEvent.Write(AnEvent.NotUnderstood(raw)), Unrecognized.EventName);

        Assert.Equal(raw, read.Event.Raw.ToArray());
        Assert.Equal("the event is not known", read.Event.Because);
        Assert.Null(read.ConversationId);
    }

    [Fact]
    public void Its_attributes_are_those_of_the_specification()
    {
        var json = JsonElement.Parse(CloudEvent.Write(AnEvent.Text(at: AnEvent.Noon.ToOffset(TimeSpan.FromHours(2)))).Span);

        Assert.Equal(
            ["specversion", "id", "source", "type", "time", "subject", "datacontenttype", "schemaversion", "data"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-03-02T12:00:00Z", json.GetProperty("time").GetString());
        Assert.Equal(
            ["body", "contact", "line", "media", "messageId", "occurredAt"],
            json.GetProperty("data").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_conversation_it_has_no_subject()
    {
        var json = JsonElement.Parse(CloudEvent.Write(AnEvent.NotUnderstood([1])).Span);

        Assert.False(json.TryGetProperty("subject", out _));
    }

    [Fact]
    public void Text_leaves_unescaped()
    {
        Assert.Contains("\"+14155559876\"", AnEvent.Utf8(CloudEvent.Write(AnEvent.Text())), StringComparison.Ordinal);
        Assert.Contains("Grüße <b>", AnEvent.Utf8(CloudEvent.Write(AnEvent.Text(body: "Grüße <b>"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "2026-03-02T12:00:00Z")]
    [InlineData(1_200_000, "2026-03-02T12:00:00.12Z")]
    [InlineData(1_234_567, "2026-03-02T12:00:00.1234567Z")]
    public void Times_have_the_digits_that_they_need(int ticks, string wanted)
    {
        var json = JsonElement.Parse(CloudEvent.Write(AnEvent.Text(at: AnEvent.Noon.AddTicks(ticks))).Span);

        Assert.Equal(wanted, json.GetProperty("time").GetString());
        Assert.Equal(wanted, json.GetProperty("data").GetProperty("occurredAt").GetString());
        Assert.Equal(wanted, UtcTimeJson.Text(AnEvent.Noon.AddTicks(ticks).ToOffset(TimeSpan.FromHours(2))));
    }

    [Fact]
    public void One_written_after_a_large_one_has_nothing_of_it()
    {
        var small = CloudEvent.Write(AnEvent.Text()).ToArray();

        CloudEvent.Write(AnEvent.NotUnderstood(new byte[200_000]));

        Assert.Equal(small, CloudEvent.Write(AnEvent.Text()).ToArray());
    }

    [Fact]
    public void A_newer_schema_is_no_fault_of_the_message()
    {
        var fault = Assert.Throws<NewerSchemaException>(() => Read(AnEvent.Changed(members => members["schemaversion"] = 2)));

        Assert.Equal("The event has schema version 2; this program reads up to 1.", fault.Message);
    }

    [Fact]
    public void A_newer_schema_is_told_before_its_data_is_looked_at()
    {
        Assert.Throws<NewerSchemaException>(() => Read(AnEvent.Changed(members => (members["schemaversion"], members["data"]) = (3, "moved"))));
    }

    [Fact]
    public void Attributes_that_nobody_knows_are_passed_over()
    {
        Assert.Equal("msg_1", Read(AnEvent.Changed(members => members["traceparent"] = "00-1-2-00")).Event.MessageId);
    }

    [Fact]
    public void No_event_shows_what_it_holds()
    {
        var told = AnEvent.Text(body: "my secret", name: "Ana");
        string[] shown = [told.Event.ToString(), $"{told}", $"{told.Event.Contact}", $"{AnEvent.NotUnderstood("my secret"u8.ToArray())}"];

        Assert.Equal("sms.received", shown[0]);
        Assert.All(shown, text => Assert.DoesNotMatch("my secret|Ana|415555", text));
    }

    private static EventEnvelope<SmsReceived> Read(byte[] message) => CloudEvent.Read<SmsReceived>(message, SmsReceived.EventName);
}
