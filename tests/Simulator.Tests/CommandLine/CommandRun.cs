using JustCallFx.Simulator.CommandLine;

namespace JustCallFx.Simulator.Tests.CommandLine;

/// <summary>One run of the program and what it left.</summary>
internal sealed record CommandRun(int ExitCode, string[] Lines, string Error)
{
    public static Task<CommandRun> RunAsync(string? environmentSecret, params string[] args) =>
        RunAsync(environmentSecret, args, CancellationToken.None);

    public static async Task<CommandRun> RunAsync(string? environmentSecret, string[] args, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await SimulatorCommand.RunAsync(
            args, output, error, name => name == "JUSTCALL_SECRET" ? environmentSecret : null, new UnhurriedClock(), cancellationToken);

        return new(exitCode, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
