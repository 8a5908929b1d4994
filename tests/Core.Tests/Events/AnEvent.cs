using System.Text;
using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Events;

/// <summary>Makes events for tests.</summary>
internal static class AnEvent
{
    public const string Account = "default";
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A text from the same contact to the same line, unless others are named.</summary>
    public static EventEnvelope<SmsReceived> Text(
        string messageId = "msg_1", string body = "Hello", DateTimeOffset? at = null, string? name = null, string account = Account,
        string contact = "+14155559876")
    {
        var text = new SmsReceived
        {
            OccurredAt = at ?? Noon,
            MessageId = messageId,
            Contact = PhoneNumber.Parse(contact)!.Value,
            Line = PhoneNumber.Parse("+14155551234")!.Value,
            Body = body,
            ContactName = name,
        };
        return new(EventIds.Of(account, text.Name, messageId), account, "0123456789abcdef0123456789abcdef", text);
    }

    public static EventEnvelope<Unrecognized> NotUnderstood(byte[] raw, string account = Account, DateTimeOffset? at = null) => new(
        EventIds.OfBytes(account, Unrecognized.EventName, raw),
        account,
        null,
        new Unrecognized { OccurredAt = at ?? Noon, Because = "the event is not known", Raw = raw });

    /// <summary>The CloudEvent of a text as JSON, changed by the caller.</summary>
    public static byte[] Changed(Action<Dictionary<string, object?>> change)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, object?>>(CloudEvent.Write(Text()).Span)!;
        change(members);
        return JsonSerializer.SerializeToUtf8Bytes(members);
    }

    public static string Utf8(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
