using System.Globalization;
using System.Text.Json;

namespace JustCallFx.Crash.Faults;

/// <summary>A text from one of many contacts.</summary>
/// <param name="Contact">Whose it is, from 0.</param>
/// <param name="Number">Which of the contact's it is, from 0.</param>
/// <param name="Body">What it says.</param>
internal sealed record InboundText(int Contact, int Number, string Body)
{
    public const string Line = "+14155551234";

    public string MessageId => string.Create(CultureInfo.InvariantCulture, $"msg_{Contact}_{Number}");

    public string EventId => $"default:sms.received:{MessageId}";

    public static string NumberOf(int contact) => string.Create(CultureInfo.InvariantCulture, $"+1415556{contact:D4}");

    /// <summary>The webhook's body.</summary>
    /// <param name="at">When the text was sent; the same whenever it is posted.</param>
    public byte[] ToBody(DateTimeOffset at) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = "sms.received",
        timestamp = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        data = new { message_id = MessageId, direction = "inbound", from = NumberOf(Contact), to = Line, body = Body },
    });

    /// <summary>The texts of some contacts, shuffled, some of them twice: each asks for the hours once, and every fifth says STOP once.</summary>
    public static IReadOnlyList<InboundText> Shuffled(int contacts, int each, Random random)
    {
        var texts = new List<InboundText>();
        for (var contact = 0; contact < contacts; contact++)
        {
            var (hours, stop) = (random.Next(each), contact % 5 == 0 ? random.Next(each) : -1);
            texts.AddRange(Enumerable.Range(0, each).Select(number => new InboundText(
                contact, number, number == hours ? "HOURS" : number == stop ? "STOP" : $"Text {number}")));
        }

        InboundText[] all = [.. texts, .. texts.Where(_ => random.Next(5) == 0)];
        random.Shuffle(all);
        return all;
    }
}
