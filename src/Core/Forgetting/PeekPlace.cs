using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Forgetting;

/// <summary>Where looking through a queue goes on: the number of the next message.</summary>
internal static class PeekPlace
{
    /// <summary>The number; null for the beginning.</summary>
    public static long? Read(string? place) => place is null ? null : long.Parse(place, CultureInfo.InvariantCulture);

    /// <summary>The place after the messages that were seen; null when there were none.</summary>
    public static string? After(IReadOnlyList<ServiceBusReceivedMessage> peeked) =>
        peeked.Count == 0 ? null : (peeked[^1].SequenceNumber + 1).ToString(CultureInfo.InvariantCulture);
}
