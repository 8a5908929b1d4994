using JustCallFx.Simulator.CommandLine;

return await SimulatorCommand.RunAsync(
    args, Console.Out, Console.Error, Environment.GetEnvironmentVariable, TimeProvider.System, CancellationToken.None);
