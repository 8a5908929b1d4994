using System.Diagnostics;
using System.Text.RegularExpressions;

namespace JustCallFx.TestKit;

/// <summary>
/// A Table service that speaks the real protocol, in memory, on a free port of this machine. It is started with the first account that a
/// test process asks for and ends with the process, however that ends.
/// </summary>
public static partial class AzuriteServer
{
    private const int Accounts = 4000;
    private const string Key = "a2V5"; // Any will do: nobody else reaches this server.

    private static readonly string Script = Path.Combine(Node.Packages, "azurite/dist/src/azurite.js");
    private static readonly string EndWithParent = Repository.PathOf("eng/end-with-parent.cjs");

    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static int given;

    /// <summary>Why it cannot be started here, or null.</summary>
    public static string? Absence { get; } =
        Node.Absence ?? (File.Exists(Script) ? null : "Azurite is not installed; eng/test.sh installs it (npm ci --prefix eng).");

    /// <summary>The connection string of an empty account that no other test has.</summary>
    /// <exception cref="InvalidOperationException">Azurite is absent, did not start, or has no account left.</exception>
    public static async Task<string> NewAccountAsync()
    {
        var endpoint = await Started.Value;
        var account = Interlocked.Increment(ref given);
        if (account > Accounts)
            throw new InvalidOperationException($"All {Accounts} accounts of this test process are given away.");
        return $"DefaultEndpointsProtocol=http;AccountName=test{account};AccountKey={Key};TableEndpoint={endpoint}/test{account}";
    }

    private static Task<string> StartAsync()
    {
        if (Absence is { } why)
            throw new InvalidOperationException(why);
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo() };
        // Read to the end, both of them: a full pipe would stop it.
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return ready.Task;
    }

    private static void Read(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
            ready.TrySetException(new InvalidOperationException("Azurite ended."));
        else if (Listening().Match(line) is { Success: true } listening)
            ready.TrySetResult(listening.Groups[1].Value);
    }

    private static ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(Node.Command, ["--require", EndWithParent, Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] arguments = ["--silent", "--disableTelemetry", "--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(account => $"test{account}:{Key}"));
        return start;
    }

    [GeneratedRegex(@"^Azurite Table service is successfully listening at (http://\S+?)/?$")]
    private static partial Regex Listening();
}
