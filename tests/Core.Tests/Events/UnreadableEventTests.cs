using System.Text;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Events;

public sealed class UnreadableEventTests
{
    private const string Marker = "S3CRET";

    public static TheoryData<string> Broken => new()
    {
        "", "null", "5", "[]", "\"S3CRET\"", "S3CRET", "{", "{}", """{"S3CRET":1}""", new string('[', 1000), "{\"specversion\":\"\\ud800\"}",
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_CloudEvent_of_ours_is_unreadable(string message) => AssertUnreadable(Encoding.UTF8.GetBytes(message));

    [Theory]
    [InlineData("specversion", "0.3")]
    [InlineData("specversion", null)]
    [InlineData("specversion", 1.0)]
    [InlineData("type", "com.justcall.S3CRET")]
    [InlineData("type", "sms.received")]
    [InlineData("type", null)]
    [InlineData("source", "/S3CRET/default")]
    [InlineData("source", "/justcall/")]
    [InlineData("source", null)]
    [InlineData("id", "")]
    [InlineData("id", null)]
    [InlineData("id", 7)]
    [InlineData("schemaversion", "S3CRET")]
    [InlineData("schemaversion", null)]
    [InlineData("schemaversion", 1.5)]
    [InlineData("schemaversion", 1e300)]
    [InlineData("schemaversion", 0)]
    [InlineData("schemaversion", -1)]
    [InlineData("data", null)]
    [InlineData("data", "S3CRET")]
    [InlineData("data", 5)]
    public void Every_attribute_has_to_be_right(string attribute, object? value) =>
        AssertUnreadable(AnEvent.Changed(members => members[attribute] = value));

    [Theory]
    [InlineData("specversion")]
    [InlineData("type")]
    [InlineData("source")]
    [InlineData("id")]
    [InlineData("schemaversion")]
    [InlineData("data")]
    public void Every_attribute_has_to_be_there(string attribute) => AssertUnreadable(AnEvent.Changed(members => members.Remove(attribute)));

    [Theory]
    [InlineData("\"messageId\":null")]
    [InlineData("\"messageId\":{\"S3CRET\":1}")]
    [InlineData("\"occurredAt\":\"S3CRET\"")]
    [InlineData("\"occurredAt\":5")]
    [InlineData("\"contact\":\"\"")]
    [InlineData("\"contact\":7")]
    [InlineData("\"contact\":null")]
    [InlineData("\"body\":null")]
    [InlineData("\"body\":[\"S3CRET\"]")]
    [InlineData("\"media\":\"S3CRET\"")]
    [InlineData("\"media\":[5]")]
    [InlineData("\"media\":null")]
    public void Every_known_field_has_to_be_right(string field)
    {
        var message = AnEvent.Utf8(CloudEvent.Write(AnEvent.Text()));

        AssertUnreadable(Encoding.UTF8.GetBytes(message[..^2] + "," + field + "}}"));
    }

    [Fact]
    public void A_CloudEvent_with_changed_bytes_is_read_or_unreadable_and_nothing_else()
    {
        var chance = new Random(7);
        var message = CloudEvent.Write(AnEvent.Text(body: Marker)).ToArray();

        for (var i = 0; i < 3000; i++)
        {
            var changed = message.ToArray();
            changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            var fault = Record.Exception(() => CloudEvent.Read<SmsReceived>(changed, SmsReceived.EventName));
            Assert.True(fault is null or UnreadableEventException or NewerSchemaException, $"{fault}");
            Assert.DoesNotContain(Marker, $"{fault}", StringComparison.Ordinal);
        }
    }

    private static void AssertUnreadable(byte[] message)
    {
        var fault = Assert.Throws<UnreadableEventException>(() => CloudEvent.Read<SmsReceived>(message, SmsReceived.EventName));

        Assert.DoesNotContain(Marker, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("The message cannot be read: ", fault.Message, StringComparison.Ordinal);
    }
}
