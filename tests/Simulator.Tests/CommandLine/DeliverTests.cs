using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Tests.CommandLine;

public sealed class DeliverTests
{
    private static readonly string Help = SamplePayload.FolderOf(Dialect.HelpCentre);
    private static readonly string Developer = SamplePayload.FolderOf(Dialect.Developer);
    private static readonly string Text = Path.Combine(Help, "sms-received.json");

    [Fact]
    public async Task Posts_files_and_folders_and_ends_well_when_all_are_taken()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);

        var run = await DeliverAsync(endpoint, Text, Developer);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            SamplePayload.All(Dialect.Developer).Select(payload => payload.Name).Prepend("sms-received.json"),
            run.Lines.SkipLast(1).Select(line => line.Split(' ')[0]));
        Assert.Matches(@"^17 posted in \d+\.\d\d s: 17 x 200\.$", run.Lines[^1]);
        Assert.Equal(17, endpoint.Received.Count);
    }

    [Fact]
    public async Task Prints_file_event_status_and_milliseconds()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);

        var run = await DeliverAsync(endpoint, Text);

        Assert.Matches(@"^sms-received\.json  sms\.received  200  +\d+ ms$", run.Lines[0]);
    }

    [Theory]
    [InlineData(401, "wanted 200: the receiver has another secret, or another URL as registered")]
    [InlineData(404, "wanted 200: there is no webhook at this URL")]
    [InlineData(503, "wanted 200: the receiver has no secret, or cannot store events")]
    [InlineData(202, "wanted 200")]
    public async Task Any_answer_but_200_is_a_failure_with_its_cause(int status, string cause)
    {
        await using var endpoint = await Endpoint.AnsweringAsync(status);

        var run = await DeliverAsync(endpoint, Text);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($" ms  {cause}", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith($"1 x {status}; 1 not as wanted (200).", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_a_failure_with_its_cause()
    {
        var run = await CommandRun.RunAsync("s", "deliver", Text, "--url", "http://127.0.0.1:1/");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(" ms  connection refused by 127.0.0.1:1", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("1 x no answer; 1 not as wanted (200).", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgeries_end_well_when_a_strict_receiver_lets_none_in()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);

        var run = await DeliverAsync(endpoint, Help, Developer, "--forge");

        var pings = run.Lines.Where(line => line.Contains("  200  ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["test-ping.assumed.json", "call-completed-signature-example.json",
                "validation-request-minimal.assumed.json", "validation-request.assumed.json"],
            pings);
        Assert.EndsWith(": 4 x 200, 27 x 401.", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgery_that_is_let_in_is_a_failure()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);

        var run = await DeliverAsync(endpoint, Text, "--forge");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(" ms  wanted 401: the forgery was let in", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_all_files_round_by_round()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);
        var sent = Path.Combine(Help, "sms-sent.json");

        var run = await DeliverAsync(endpoint, Text, sent, "--repeat", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(7, run.Lines.Length);
        Assert.Equal(
            new[] { Text, sent, Text, sent, Text, sent }.Select(File.ReadAllBytes),
            endpoint.Received.Select(request => request.Body));
    }

    [Fact]
    public async Task Posts_as_many_at_once_as_told()
    {
        var threes = new Meetings(3);
        await using var endpoint = await Endpoint.StartAsync((_, _) => threes.MeetAsync());

        var run = await DeliverAsync(endpoint, Text, "--repeat", "9", "--parallel", "3");

        Assert.Equal((0, 9), (run.ExitCode, endpoint.Received.Count));
        Assert.Equal(3, threes.Count);
    }

    [Fact]
    public async Task The_secret_may_come_from_a_file_or_the_environment_and_is_never_printed()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(StrictReceiver.Judge);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, StrictReceiver.Secret + "\n");

        var runs = new[]
        {
            await CommandRun.RunAsync("not this", "deliver", Text, "--url", endpoint.Url, "--secret-file", file),
            await CommandRun.RunAsync("not this", "deliver", Text, "--url", endpoint.Url, "--secret", StrictReceiver.Secret),
            await CommandRun.RunAsync(StrictReceiver.Secret, "deliver", Text, "--url", endpoint.Url),
        };

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.All(runs.SelectMany(run => run.Lines), line => Assert.DoesNotContain(StrictReceiver.Secret, line, StringComparison.Ordinal));
        File.Delete(file);
    }

    [Fact]
    public async Task Stopped_halfway_it_still_tells_what_was_posted()
    {
        using var stop = new CancellationTokenSource();
        await using var endpoint = await Endpoint.StartAsync(
            (request, _) => request.Text.Contains("sms.sent", StringComparison.Ordinal) ? stop.CancelAsync() : Task.CompletedTask);

        var run = await CommandRun.RunAsync(
            "s", ["deliver", Text, Path.Combine(Help, "sms-sent.json"), "--repeat", "9", "--url", endpoint.Url], stop.Token);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^1 posted in \d+\.\d\d s: 1 x 200\.$", run.Lines[^1]);
    }

    private static Task<CommandRun> DeliverAsync(Endpoint endpoint, params string[] args) =>
        CommandRun.RunAsync(StrictReceiver.Secret, ["deliver", .. args, "--url", endpoint.Url]);

    /// <summary>Lets as many go on as meet.</summary>
    private sealed class Meetings(int size)
    {
        private readonly Lock gate = new();
        private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int waiting;

        public int Count { get; private set; }

        public Task MeetAsync()
        {
            lock (gate)
            {
                var meeting = next;
                if (++waiting == size)
                {
                    (waiting, next) = (0, new(TaskCreationOptions.RunContinuationsAsynchronously));
                    Count++;
                    meeting.SetResult();
                }

                return meeting.Task;
            }
        }
    }
}
