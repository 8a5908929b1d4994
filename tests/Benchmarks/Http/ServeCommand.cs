using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Http;

/// <summary>The child process: serves, tells its address on a line of its own, and ends when its input does.</summary>
internal static class ServeCommand
{
    public const string Verb = "serve";

    public static async Task<int> RunAsync(string[] args)
    {
        using var folder = new TempFolder();
        var by = Enum.Parse<ServedBy>(args[0]);
        var (host, url) = by == ServedBy.Bare ? await BareServer.StartAsync() : await OurServer.StartAsync(folder.Path, by == ServedBy.Durable);
        Console.WriteLine(url);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        return 0;
    }
}
