using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Remembers for the newest events which conversation each was written into, so that the same event id under another line or contact
/// is noticed although it would be written elsewhere. In memory and per instance: enough for repeats, which come within hours. It keeps
/// hashes in 4 MiB, however many events come; a newer event takes the place of one that fell on the same.
/// </summary>
internal sealed class RecentConversations
{
    private const int Places = 1 << 18;
    private const int HashDigits = 16;

    private readonly (ulong Event, ulong Conversation)[] known = new (ulong, ulong)[Places];
    private readonly Lock gate = new();

    /// <summary>Whether the event is known in another conversation than this.</summary>
    public bool IsElsewhere(string eventId, string conversationId)
    {
        var hash = HashOf(eventId);
        (ulong Event, ulong Conversation) found;
        lock (gate)
            found = known[hash % Places];
        return found.Event == hash && found.Conversation != Shortened(conversationId);
    }

    /// <summary>Notes where an event was written, unless it is known already.</summary>
    public void Note(string eventId, string conversationId)
    {
        var hash = HashOf(eventId);
        lock (gate)
        {
            if (known[hash % Places].Event != hash)
                known[hash % Places] = (hash, Shortened(conversationId));
        }
    }

    private static ulong HashOf(string eventId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(eventId.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    // The id is a hash itself, in hexadecimal digits.
    private static ulong Shortened(string conversationId) =>
        ulong.Parse(conversationId.AsSpan(0, HashDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
