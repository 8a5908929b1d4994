namespace JustCallFx.TestKit;

/// <summary>Node.js, which some tests run programs on.</summary>
public static class Node
{
    /// <summary>How it is started.</summary>
    public const string Command = "node";

    /// <summary>The folder of the packages that tests take from npm; whether they are there is another question.</summary>
    public static string Packages { get; } = Repository.PathOf("eng/node_modules");

    /// <summary>Why it cannot be started here, or null.</summary>
    public static string? Absence { get; } = IsOnPath() ? null : "Node.js is not installed; eng/test.sh installs it.";

    private static bool IsOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, Command)) || File.Exists(Path.Combine(folder, Command + ".exe")));
}
