using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Functions.Subscribers;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>A subscriber whose work the test says.</summary>
internal sealed class WorkOnTexts(Func<EventEnvelope<SmsReceived>, Task<Outcome>> work) : Subscriber<SmsReceived>("sms-received", SmsReceived.EventName)
{
    /// <summary>How often it was asked to work.</summary>
    public int Times { get; private set; }

    protected override Task<Outcome> WorkAsync(EventEnvelope<SmsReceived> told, CancellationToken cancellationToken)
    {
        Times++;
        return work(told);
    }
}
