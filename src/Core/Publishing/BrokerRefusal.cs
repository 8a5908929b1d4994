using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Publishing;

/// <summary>Tells what the broker will never take from what it does not take now.</summary>
internal static class BrokerRefusal
{
    /// <summary>
    /// Whether the message is at fault, so that trying again cannot help: it is too large, or the client or the broker finds something in
    /// it that does not travel. All else concerns every message, also a topic that is missing, switched off or full.
    /// </summary>
    public static bool IsForGood(Exception fault) => fault
        is ServiceBusException { Reason: ServiceBusFailureReason.MessageSizeExceeded }
        or SerializationException
        or ArgumentException;
}
