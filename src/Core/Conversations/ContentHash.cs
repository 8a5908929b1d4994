using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// What must be the same whenever one event arrives again: line, contact, direction and text (contract §7). The conversation's id stands
/// for line and contact: it is made with a key, so that nobody who reads the hash finds the number by trying them all.
/// </summary>
internal static class ContentHash
{
    private const int Bytes = 16;
    private const char Break = '|';

    /// <summary>A hash of these; only the text may hold a break, and it comes last, so that no two contents share a message.</summary>
    public static string Of(string conversationId, JustCallEvent told)
    {
        var text = told switch
        {
            SmsReceived received => received.Body,
            SmsSent sent => sent.Body,
            _ => "",
        };
        var direction = TimelineEntry.DirectionOf(told) == Direction.Inbound ? nameof(Direction.Inbound) : nameof(Direction.Outbound);
        var message = Encoding.UTF8.GetBytes($"{conversationId}{Break}{direction}{Break}{text}");
        return Convert.ToHexStringLower(SHA256.HashData(message).AsSpan(0, Bytes));
    }
}
