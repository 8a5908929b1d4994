using System.Globalization;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each way gets its turn.</param>
/// <param name="Seconds">How long a turn takes.</param>
/// <param name="Deliveries">How many messages are delivered and completed in one turn.</param>
/// <param name="Events">How many messages are sent, delivered and completed to see whether anything grows.</param>
/// <param name="Waiting">How many messages wait while publishing is measured.</param>
internal sealed record BrokerPlan(int Rounds, double Seconds, int Deliveries, int Events, int Waiting)
{
    private static readonly BrokerPlan Full = new(Rounds: 7, Seconds: 2, Deliveries: 20_000, Events: 1_000_000, Waiting: 1_000_000);
    private static readonly BrokerPlan Quick = new(Rounds: 1, Seconds: 0.2, Deliveries: 500, Events: 2_000, Waiting: 2_000);

    /// <summary>Reads <c>quick</c> and <c>--rounds</c>, <c>--seconds</c>, <c>--deliveries</c>, <c>--events</c>, <c>--waiting</c>.</summary>
    public static BrokerPlan From(string[] args)
    {
        var plan = args.Contains("quick") ? Quick : Full;
        return new(
            (int)Number(args, "--rounds", plan.Rounds),
            Number(args, "--seconds", plan.Seconds),
            (int)Number(args, "--deliveries", plan.Deliveries),
            (int)Number(args, "--events", plan.Events),
            (int)Number(args, "--waiting", plan.Waiting));
    }

    private static double Number(string[] args, string name, double otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
