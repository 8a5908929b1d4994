namespace JustCallFx.Simulator.Tests.CommandLine;

public sealed class TrafficTests
{
    private static readonly string[] Mixed =
        ["--texts", "20", "--per-second", "10000", "--burst", "5", "--forgeries", "100", "--policy", "sms", "--speed", "100000"];

    [Fact]
    public async Task What_is_genuine_has_to_be_taken_and_what_is_forged_refused()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);

        var run = await CommandRun.RunAsync(StrictReceiver.Secret, ["traffic", "--url", endpoint.Url, .. Mixed]);

        Assert.Equal(["20 events, 20 attempts: 20 x 200; 0 lost.", "20 x Forgery: 20 x 401."], run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_receiver_that_takes_everything_lets_forgeries_in()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);

        var run = await CommandRun.RunAsync(StrictReceiver.Secret, ["traffic", "--url", endpoint.Url, .. Mixed]);

        Assert.Equal("20 forgeries were not refused.", run.Lines[^1]);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_fails_is_repeated_as_the_policy_says_until_the_webhook_is_paused()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(503);

        var run = await CommandRun.RunAsync(
            StrictReceiver.Secret, "traffic", "--url", endpoint.Url, "--texts", "1", "--policy", "sms", "--speed", "100000");

        Assert.Matches(@"^1 events, 4 attempts: 4 x 503; 1 lost; paused at \d\d:\d\d:\d\d UTC\.$", run.Lines.Single());
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--forgeries is '101'; it must be a whole number from 0 to 100.", "--forgeries", "101")]
    [InlineData("--policy is 'never'; it must be once, overview, sms or developer.", "--policy", "never")]
    public async Task Bad_usage_is_one_line(string line, params string[] options)
    {
        var run = await CommandRun.RunAsync("s3cret", ["traffic", .. options]);

        Assert.Equal((2, line), (run.ExitCode, run.Error.Trim()));
    }
}
