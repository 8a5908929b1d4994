using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Tests.CommandLine;

public sealed class DeliverUsageTests
{
    private const string Canary = "canary-0001";

    private static readonly string Text = Path.Combine(SamplePayload.FolderOf(Dialect.HelpCentre), "sms-received.json");

    [Theory]
    [InlineData("'nowhere.json' is no file and no folder; give payload files, or folders with .json files.", "nowhere.json")]
    [InlineData("--repeat is '0'; it must be a whole number from 1 to 100000.", "--repeat", "0")]
    [InlineData("--repeat is '100001'; it must be a whole number from 1 to 100000.", "--repeat", "100001")]
    [InlineData("--parallel is '257'; it must be a whole number from 1 to 256.", "--parallel", "257")]
    [InlineData("--parallel is 'many'; it must be a whole number from 1 to 256.", "--parallel", "many")]
    [InlineData(
        "--url: 'localhost:7071/hook' is no URL to post to; give an absolute one, such as http://localhost:7071/api/webhooks/justcall.",
        "--url", "localhost:7071/hook?code=" + Canary)]
    [InlineData("--secret and --secret-file are both given; give one of them.", "--secret", Canary, "--secret-file", "nowhere")]
    [InlineData("--secret is empty; it must be the account's API secret.", "--secret", "")]
    [InlineData("'--secrt' is no option of deliver; see deliver --help.", "--secrt", Canary)]
    [InlineData("'--secrt' is no option of deliver; see deliver --help.", "--secrt=" + Canary)]
    public async Task Bad_usage_is_one_line_that_names_what_was_found_and_what_is_wanted(string message, params string[] args)
    {
        var run = await CommandRun.RunAsync(Canary, ["deliver", Text, .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message + Environment.NewLine, run.Error);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_sent()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);

        var run = await CommandRun.RunAsync(null, "deliver", Text, "--url", endpoint.Url);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("No secret is given; set JUSTCALL_SECRET", run.Error, StringComparison.Ordinal);
        Assert.Empty(endpoint.Received);
    }

    [Fact]
    public async Task A_file_that_is_no_payload_stops_all_of_them()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);
        var vectors = Path.Combine(AppContext.BaseDirectory, "Corpus", "vectors.json");

        var run = await CommandRun.RunAsync(Canary, "deliver", Text, vectors, "--url", endpoint.Url);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{vectors} is in neither dialect", run.Error, StringComparison.Ordinal);
        Assert.Empty(endpoint.Received);
    }

    [Fact]
    public async Task A_secret_file_that_is_not_there_is_named()
    {
        var run = await CommandRun.RunAsync(null, "deliver", Text, "--secret-file", "nowhere.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("^--secret-file: .*nowhere.txt", run.Error);
    }

    [Theory]
    [InlineData("@" + Canary)]
    [InlineData("a=" + Canary)]
    public async Task A_secret_that_looks_like_something_else_is_a_secret(string secret)
    {
        var run = await CommandRun.RunAsync(null, "deliver", Text, "--secret", secret, "--url", "http://127.0.0.1:1/");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Canary, string.Concat(run.Lines) + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("deliver", "--help")]
    public async Task Help_is_no_bad_usage(params string[] args)
    {
        var run = await CommandRun.RunAsync(null, args);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Lines);
    }

    [Fact]
    public async Task No_command_is_bad_usage()
    {
        Assert.Equal(2, (await CommandRun.RunAsync(null)).ExitCode);
    }
}
