using System.Globalization;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each load gets its turn.</param>
/// <param name="Burst">How many texts are sent as fast as they are taken.</param>
/// <param name="Seconds">How long a paced load takes.</param>
/// <param name="WarmUp">How many texts go before the first round.</param>
/// <param name="Connections">Kept-alive connections.</param>
/// <param name="Events">How many texts are sent to see whether memory grows; none when zero.</param>
internal sealed record EndToEndPlan(int Rounds, int Burst, double Seconds, int WarmUp, int Connections, int Events)
{
    private static readonly EndToEndPlan Full = new(Rounds: 3, Burst: 30_000, Seconds: 8, WarmUp: 30_000, Connections: 64, Events: 0);
    private static readonly EndToEndPlan Quick = new(Rounds: 1, Burst: 300, Seconds: 0.2, WarmUp: 100, Connections: 16, Events: 2000);
    private const int LongEvents = 1_000_000;

    /// <summary>Reads <c>quick</c>, <c>--long</c>, and <c>--rounds</c>, <c>--burst</c>, <c>--seconds</c>, <c>--events</c>.</summary>
    public static EndToEndPlan From(string[] args)
    {
        var plan = args.Contains("quick") ? Quick : Full;
        if (args.Contains("--long"))
            plan = plan with { Events = LongEvents };
        return plan with
        {
            Rounds = (int)Number(args, "--rounds", plan.Rounds),
            Burst = (int)Number(args, "--burst", plan.Burst),
            Seconds = Number(args, "--seconds", plan.Seconds),
            Events = (int)Number(args, "--events", plan.Events),
        };
    }

    private static double Number(string[] args, string name, double otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
