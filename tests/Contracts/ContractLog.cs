namespace JustCallFx.Contracts;

/// <summary>
/// Notes each sentence that was said to an engine in the file that the environment variable <c>JUSTCALLFX_CONTRACTS</c> names, a line
/// each, so that eng/test.sh can list suites and engines over all test processes. Without the variable it notes nothing.
/// </summary>
internal static class ContractLog
{
    private const string Variable = "JUSTCALLFX_CONTRACTS";

    private static readonly Lock Gate = new();

    public static void Ran(Type test)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } file || Binding.Of(test) is not { } binding)
            return;
        lock (Gate)
            File.AppendAllText(file, $"{binding.Capability}\t{binding.Name}\t{binding.Engine}\n");
    }
}
