namespace JustCallFx.Core.Accounts;

/// <summary>How often an account may call JustCall's API, over all instances (contract §8.4).</summary>
/// <param name="PerMinute">Calls in any minute, 1 to 300.</param>
/// <param name="PerHour">Calls in any hour, 1 to 18,000.</param>
/// <param name="AtOnce">Calls that run at the same time, 1 to 25.</param>
public sealed record ApiLimits(int PerMinute, int PerHour, int AtOnce)
{
    /// <summary>What the smallest plan allows in either form of the API.</summary>
    public static ApiLimits Default { get; } = new(PerMinute: 30, PerHour: 1_800, AtOnce: 5);

    /// <summary>What the largest plan allows; its help-centre form knows no limit per hour but sixty minutes' worth.</summary>
    internal static ApiLimits Most { get; } = new(PerMinute: 300, PerHour: 18_000, AtOnce: 25);
}
