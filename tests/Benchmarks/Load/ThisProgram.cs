using System.Diagnostics;

namespace JustCallFx.Benchmarks.Load;

/// <summary>This program once more, in a process of its own.</summary>
internal static class ThisProgram
{
    /// <summary>How it is started with other arguments; what goes in and out of it goes through this process.</summary>
    public static ProcessStartInfo Running(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // Under `dotnet x.dll` the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ThisProgram).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
