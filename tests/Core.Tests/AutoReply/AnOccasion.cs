using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>Makes occasions for replies: something that Ana in California does on a Monday at noon UTC, which is 4 in the morning there.</summary>
internal static class AnOccasion
{
    public const string Account = "default";
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly PhoneNumber Ana = PhoneNumber.Parse("+14155559876")!.Value;

    public static ReplyOccasion Text(string text, ReplyFacts? facts = null) => New(SmsReceived.EventName, text, facts);

    public static ReplyOccasion MissedCall(ReplyFacts? facts = null) => New(CallMissed.EventName, null, facts);

    public static ReplyOccasion Voicemail(string? says) => New(VoicemailReceived.EventName, says, null);

    public static ReplyOccasion At(this ReplyOccasion occasion, DateTimeOffset now) => occasion with { OccurredAt = now, Now = now };

    private static ReplyOccasion New(string eventName, string? text, ReplyFacts? facts) => new()
    {
        Account = Account,
        ConversationId = "0123456789abcdef0123456789abcdef",
        EventId = "default:event:1",
        EventName = eventName,
        Contact = Ana,
        Line = PhoneNumber.Parse("+14155551234")!.Value,
        Text = text,
        ContactName = null,
        OccurredAt = Noon,
        Now = Noon,
        Facts = facts ?? new() { InboundTexts = 2 },
    };
}
