using System.Collections.Immutable;

namespace JustCallFx.Simulator.Delivering;

/// <summary>When a failed delivery is repeated, and what happens when the last one fails (contract §6).</summary>
public sealed class DeliveryPolicy
{
    private const int Ok = 200;
    private const int DeveloperAttempts = 5;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Func<int?, bool> isSuccess;
    private readonly Func<int?, bool> isRepeated;
    private readonly Func<long, int, TimeSpan?> delayAfter;

    private DeliveryPolicy(string name, Func<int?, bool> isSuccess, Func<int?, bool> isRepeated, Func<long, int, TimeSpan?> delayAfter) =>
        (Name, this.isSuccess, this.isRepeated, this.delayAfter) = (name, isSuccess, isRepeated, delayAfter);

    /// <summary>One attempt; any 2xx is a success.</summary>
    public static DeliveryPolicy Once { get; } = new("once", IsAny2xx, _ => true, InTurn());

    /// <summary>Repeated after 1, 5, 15, 30 and 60 minutes; only 200 is a success.</summary>
    public static DeliveryPolicy Overview { get; } = new("overview", status => status == Ok, _ => true, InTurn(
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60)));

    /// <summary>Repeated after 30 seconds, 5 and 30 minutes; any 2xx is a success. When the last one fails, the webhook is paused.</summary>
    public static DeliveryPolicy Sms { get; } = new("sms", IsAny2xx, _ => true, InTurn(
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)))
    {
        Pauses = true,
    };

    /// <summary>The name on command lines.</summary>
    public string Name { get; }

    /// <summary>Whether the webhook is paused when the last attempt for an event has failed.</summary>
    public bool Pauses { get; private init; }

    /// <summary>Five attempts, 30 to 90 seconds apart, repeated on 429, 500, 502, 503 and 504 only; any 2xx is a success.</summary>
    /// <param name="seed">Chooses the delays; the same ones for the same seed.</param>
    /// <param name="repeatsUnanswered">Whether time-outs and lost connections are repeated, too; no source lists them.</param>
    public static DeliveryPolicy Developer(int seed = 1, bool repeatsUnanswered = false) => new(
        "developer",
        IsAny2xx,
        status => status is 429 or 500 or 502 or 503 or 504 || (repeatsUnanswered && status is null),
        (number, attempt) => attempt < DeveloperAttempts ? Drawn(seed, number, attempt) : null);

    /// <summary>The policy of a name; null when there is none.</summary>
    /// <param name="name">once, overview, sms or developer.</param>
    /// <param name="seed">For <see cref="Developer"/>.</param>
    public static DeliveryPolicy? Named(string name, int seed = 1) => name switch
    {
        "once" => Once,
        "overview" => Overview,
        "sms" => Sms,
        "developer" => Developer(seed),
        _ => null,
    };

    /// <summary>The same policy with delays that are this many times shorter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public DeliveryPolicy AtSpeed(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return new(Name, isSuccess, isRepeated, (number, attempt) => delayAfter(number, attempt) / factor) { Pauses = Pauses };
    }

    /// <summary>Whether the receiver has taken the event.</summary>
    /// <param name="status">What it answered; null for no answer.</param>
    public bool IsSuccess(int? status) => isSuccess(status);

    /// <summary>Whether the policy repeats after such an answer at all.</summary>
    /// <param name="status">What was answered; null for no answer.</param>
    public bool IsRepeated(int? status) => isRepeated(status);

    /// <summary>How long after a failed attempt the next one follows; null when none does.</summary>
    /// <param name="number">The event's number at its webhook.</param>
    /// <param name="attempt">Which attempt failed, from 1 on.</param>
    /// <param name="status">What was answered to it; null for no answer.</param>
    public TimeSpan? DelayAfter(long number, int attempt, int? status) => isRepeated(status) ? delayAfter(number, attempt) : null;

    private static bool IsAny2xx(int? status) => status is >= 200 and < 300;

    private static Func<long, int, TimeSpan?> InTurn(params ImmutableArray<TimeSpan> delays) =>
        (_, attempt) => attempt <= delays.Length ? delays[attempt - 1] : null;

    // Of the event's number and not of a common row of draws, so that what runs at the same time draws the same, too.
    private static TimeSpan Drawn(int seed, long number, int attempt)
    {
        var chance = new Random(unchecked((seed * 31) + ((int)number * DeveloperAttempts) + attempt));
        return Shortest + TimeSpan.FromMilliseconds(chance.Next((int)(Longest - Shortest).TotalMilliseconds + 1));
    }
}
