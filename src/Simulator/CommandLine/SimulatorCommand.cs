using System.CommandLine;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>The simulator as a program.</summary>
internal static class SimulatorCommand
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int BadUsage = 2;

    /// <summary>Runs one command line and returns its exit code.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">What the command tells.</param>
    /// <param name="error">One line about bad usage.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    /// <param name="clock">Gives times and durations.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        Func<string, string?> environment,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var root = new RootCommand("A JustCall to talk to: signs and sends webhooks, and takes texts, as JustCall does.");
        root.Subcommands.Add(new DeliverCommand(environment, clock));
        root.Subcommands.Add(new ServeCommand(environment, clock));
        root.Subcommands.Add(new TrafficCommand(environment, clock));

        // No response files: a secret that begins with @ would be read as one, and told as not found.
        var parsed = root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync(first.Message);
            return BadUsage;
        }

        return await parsed.InvokeAsync(new() { Output = output, Error = error }, cancellationToken);
    }
}
