using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>What must be the same whenever one event arrives again: line, contact, direction and text (contract §7).</summary>
internal static class ContentHash
{
    private const int Bytes = 16;

    /// <summary>A hash of these; each is preceded by its length, so that no two contents share a message.</summary>
    public static string Of(JustCallEvent told)
    {
        var text = told switch
        {
            SmsReceived received => received.Body,
            SmsSent sent => sent.Body,
            _ => "",
        };
        var (line, contact) = told.Parties ?? default;
        var parts = new[] { line.Value, contact.Value, TimelineEntry.Of("", told).Direction.ToString(), text };
        var message = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)).AsSpan(0, Bytes));
    }
}
