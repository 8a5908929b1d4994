using System.Net;
using System.Net.Sockets;
using JustCallFx.TestKit;

namespace JustCallFx.Simulator.Tests.CommandLine;

public sealed class ServeTests
{
    [Fact]
    public async Task Serves_the_API_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var port = new ReservedPort();
        using var caller = new HttpClient { BaseAddress = new Uri(port.Address) };
        caller.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "k:s3cret-for-tests");

        var run = Task.Run(() => CommandRun.RunAsync("s3cret-for-tests", ["serve", "--port", $"{port.Number}", "--key", "k", "--per-minute", "7"], stop.Token));
        using var answer = await AnswerAsync(caller);
        await stop.CancelAsync();

        Assert.Equal("7", answer.Headers.GetValues("X-Rate-Limit-Burst-Limit").Single());
        Assert.Equal(0, (await run).ExitCode);
        Assert.Contains($"127.0.0.1:{port.Number}", (await run).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_port_is_named_with_the_option_to_change()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await CommandRun.RunAsync("s3cret", "serve", "--port", $"{port}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("set --port to another port", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fault-every must be a whole number from 1 on.", "--fault-every", "0")]
    [InlineData("--policy is 'never'; it must be once, overview, sms or developer.", "--policy", "never")]
    [InlineData("--port is '0'; it must be a whole number from 1 to 65535.", "--port", "0")]
    public async Task Bad_usage_is_one_line(string line, params string[] options)
    {
        var run = await CommandRun.RunAsync("s3cret", ["serve", .. options]);

        Assert.Equal((2, line), (run.ExitCode, run.Error.Trim()));
    }

    private static async Task<HttpResponseMessage> AnswerAsync(HttpClient caller)
    {
        while (true)
        {
            try
            {
                return await caller.GetAsync(new Uri("/v2.1/texts", UriKind.Relative));
            }
            catch (HttpRequestException)
            {
                await Task.Yield();
            }
        }
    }
}
