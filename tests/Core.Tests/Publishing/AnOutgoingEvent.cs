using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Tests.Publishing;

/// <summary>Makes events that are ready for the topic.</summary>
internal static class AnOutgoingEvent
{
    /// <summary>The event of this number, with a body of so many bytes.</summary>
    public static OutgoingEvent Of(int number, int size = 100, string name = "sms.received")
    {
        var body = new byte[size];
        new Random(number).NextBytes(body);
        return new OutgoingEvent($"default:{name}:msg_{number}", name, "default", "help", "c1", body);
    }
}
