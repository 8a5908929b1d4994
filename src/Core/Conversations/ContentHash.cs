using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>What must be the same whenever one event arrives again: line, contact, direction and text (contract §7).</summary>
internal static class ContentHash
{
    private const int Bytes = 16;
    private const int LengthsAndBreaks = 64;

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
        var direction = TimelineEntry.DirectionOf(told) == Direction.Inbound ? nameof(Direction.Inbound) : nameof(Direction.Outbound);
        var most = LengthsAndBreaks + Encoding.UTF8.GetMaxByteCount(line.Value.Length + contact.Value.Length + text.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            Utf8.TryWrite(
                buffer,
                CultureInfo.InvariantCulture,
                $"{line.Value.Length}:{line.Value}{contact.Value.Length}:{contact.Value}{direction.Length}:{direction}{text.Length}:{text}",
                out var written);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, written), hash);
            return Convert.ToHexStringLower(hash[..Bytes]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
