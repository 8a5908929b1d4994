using System.Collections.Immutable;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>What the SMS API of a simulated account is set to.</summary>
public sealed record SmsApiOptions
{
    /// <summary>The account's API key; its secret is the account's.</summary>
    public required string Key { get; init; }

    /// <summary>Calls in a minute: rolling in the help-centre form, from full minute to full minute in the developers'.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>Calls from full hour to full hour, in the developers' form only.</summary>
    public int PerHour { get; init; } = 3_600;

    /// <summary>Calls that may run at the same time.</summary>
    public int AtOnce { get; init; } = 5;

    /// <summary>The account's numbers in E.164 form, which texts can be sent from; empty for any.</summary>
    public ImmutableHashSet<string> Lines { get; init; } = [];

    /// <summary>Numbers that texts are accepted for and never reach, such as those that are opted out.</summary>
    public ImmutableHashSet<string> Unreachable { get; init; } = [];

    /// <summary>The form in which 2.1 answers to a sent text; no source tells for certain.</summary>
    public SendAnswer SendAnswer { get; init; } = SendAnswer.Wrapped;

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>How late the answer is that is late.</summary>
    public TimeSpan SlowBy { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How far the account's user is ahead of UTC; the filters of 2.1 are in that user's time.</summary>
    public TimeSpan UserZone { get; init; }

    /// <summary>The dialect of the events that follow a text; null for no events.</summary>
    public Dialect? Events { get; init; } = Dialect.HelpCentre;

    /// <summary>From a text's acceptance to its <c>sms.sent</c>.</summary>
    public TimeSpan SentAfter { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>From <c>sms.sent</c> to <c>sms.delivered</c> or <c>sms.failed</c>.</summary>
    public TimeSpan DeliveredAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Called when a text was accepted, before its call is answered; must not throw.</summary>
    public Action<SimulatedText>? Accepted { get; init; }

    /// <summary>The limits; no key.</summary>
    public override string ToString() => $"{PerMinute} a minute, {PerHour} an hour, {AtOnce} at once";
}
