using System.Globalization;

namespace JustCallFx.Benchmarks.Http;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each server gets its turn.</param>
/// <param name="Seconds">How long a turn takes.</param>
/// <param name="Connections">Kept-alive connections in the rounds.</param>
/// <param name="WarmUpSeconds">How long each server is loaded before it is measured.</param>
/// <param name="BurstSeconds">How long the last, durable run takes.</param>
/// <param name="BurstConnections">Kept-alive connections in that run.</param>
internal sealed record HttpPlan(int Rounds, double Seconds, int Connections, double WarmUpSeconds, double BurstSeconds, int BurstConnections)
{
    private static readonly HttpPlan Full = new(Rounds: 9, Seconds: 4, Connections: 32, WarmUpSeconds: 10, BurstSeconds: 10, BurstConnections: 128);
    private static readonly HttpPlan Quick = new(Rounds: 1, Seconds: 1, Connections: 16, WarmUpSeconds: 1, BurstSeconds: 1, BurstConnections: 16);

    /// <summary>Reads <c>quick</c> and <c>--rounds</c>, <c>--seconds</c>, <c>--connections</c>.</summary>
    public static HttpPlan From(string[] args)
    {
        var plan = args.Contains("quick") ? Quick : Full;
        return plan with
        {
            Rounds = (int)Number(args, "--rounds", plan.Rounds),
            Seconds = Number(args, "--seconds", plan.Seconds),
            Connections = (int)Number(args, "--connections", plan.Connections),
        };
    }

    private static double Number(string[] args, string name, double otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
