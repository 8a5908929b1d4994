namespace JustCallFx.Simulator.SmsApi;

/// <summary>Which calls of the SMS API go wrong, and how. Counts the calls that pass authorization and limits. Safe for several threads.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly Func<int, ApiFault> choose;
    private int calls;

    private FaultPlan(Func<int, ApiFault> choose) => this.choose = choose;

    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new(_ => ApiFault.None);

    /// <summary>Every n-th call goes wrong in one of some ways, the same ones for the same seed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1, or there are no faults.</exception>
    public static FaultPlan EveryNth(int n, int seed, params ApiFault[] faults)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfZero(faults.Length);
        var chance = new Random(seed);
        return new(call => call % n == 0 ? faults[chance.Next(faults.Length)] : ApiFault.None);
    }

    /// <summary>One fault for each of the first calls, in this order, and none after them.</summary>
    public static FaultPlan InTurn(params ApiFault[] faults) => new(call => call <= faults.Length ? faults[call - 1] : ApiFault.None);

    /// <summary>What happens to the next call.</summary>
    internal ApiFault Next()
    {
        lock (gate)
            return choose(++calls);
    }
}
