using System.CommandLine;
using System.CommandLine.Parsing;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>The ways in which a command is told how failed deliveries are repeated.</summary>
internal sealed class PolicyOptions
{
    private const int MostSpeed = 100_000;

    private readonly Option<string> policy = new("--policy")
    {
        Description = "How failed deliveries are repeated: once (not at all), overview (after 1, 5, 15, 30, 60 min), " +
            "sms (after 30 s, 5, 30 min, then the webhook is paused), developer (4 times, after 30 to 90 s)",
        DefaultValueFactory = _ => DeliveryPolicy.Once.Name,
        CustomParser = Parse,
    };

    private readonly Option<int> speed = WholeNumber.Option("--speed", "How many times as fast failed deliveries are repeated", MostSpeed);
    private readonly Option<bool> resign = new("--resign") { Description = "Sign repeated deliveries anew; without it they are byte for byte the same" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { policy, speed, resign })
            command.Options.Add(option);
    }

    /// <summary>The policy that a command line gives.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="seed">Chooses the delays of the developer policy.</param>
    public DeliveryPolicy PolicyIn(ParseResult parsed, int seed) =>
        DeliveryPolicy.Named(parsed.GetRequiredValue(policy), seed)!.AtSpeed(parsed.GetValue(speed));

    public RetryForm RetriesIn(ParseResult parsed) => parsed.GetValue(resign) ? RetryForm.Resigned : RetryForm.Identical;

    private static string? Parse(ArgumentResult found)
    {
        var name = found.Tokens[0].Value;
        if (DeliveryPolicy.Named(name) is null)
            found.AddError($"--policy is '{name}'; it must be once, overview, sms or developer.");
        return name;
    }
}
