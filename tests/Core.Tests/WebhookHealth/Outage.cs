namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>A time in which the app stores nothing: it answers 503, or is down.</summary>
internal sealed record Outage(DateTimeOffset From, DateTimeOffset To, bool IsDown)
{
    private static readonly double[] Minutes = [0.2, 2, 4, 20, 40, 60, 180];

    public bool Covers(DateTimeOffset at) => at >= From && at < To;

    /// <summary>One some days after a moment.</summary>
    public static Outage After(DateTimeOffset moment, double meanDays, Random chance)
    {
        var from = moment + TimeSpan.FromDays(-meanDays * Math.Log(1 - chance.NextDouble()));
        return new(from, from + TimeSpan.FromMinutes(Minutes[chance.Next(Minutes.Length)]), chance.Next(2) == 0);
    }
}
