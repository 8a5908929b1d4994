using System.CommandLine;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.Traffic;

namespace JustCallFx.Simulator.CommandLine;

/// <summary><c>traffic</c>: posts made-up texts to a webhook, steadily or in bursts, with duplicates, replays and forgeries among them.</summary>
internal sealed class TrafficCommand : Command
{
    private const int Most = 1_000_000;
    private const int MostContacts = 10_000;

    private readonly SecretOptions secret;
    private readonly PolicyOptions policy = new();
    private readonly TimeProvider clock;

    private readonly Option<string> url = new("--url")
    {
        Description = "The webhook's URL, as registered",
        DefaultValueFactory = _ => DeliverCommand.DefaultUrl,
        CustomParser = PostableUrl.Parse,
    };

    private readonly Option<int> texts = WholeNumber.Option("--texts", "How many texts", Most, 100);
    private readonly Option<int> perSecond = WholeNumber.Option("--per-second", "Texts in a second, on the whole", Most, 10);
    private readonly Option<int> burst = WholeNumber.Option("--burst", "How many come at once", Most);
    private readonly Option<int> contacts = WholeNumber.Option("--contacts", "How many contacts write", MostContacts, 20);
    private readonly Option<int> duplicates = WholeNumber.Option("--duplicates", "Of a hundred texts, how many are posted twice", 100, 0);
    private readonly Option<int> replays = WholeNumber.Option("--replays", "Of a hundred requests, how many are replayed", 100, 0);
    private readonly Option<int> forgeries = WholeNumber.Option("--forgeries", "To a hundred texts, how many forgeries; each has to be refused", 100, 0);
    private readonly Option<bool> shuffle = new("--shuffle") { Description = "Post each text up to 10 s late, so that their order is lost" };
    private readonly Option<bool> developer = new("--developer") { Description = "Post in the developer dialect instead of the help centre's" };
    private readonly Option<int> seed = WholeNumber.Option("--seed", "Chooses; the same choices for the same seed", int.MaxValue);

    public TrafficCommand(Func<string, string?> environment, TimeProvider clock)
        : base("traffic", "Posts made-up texts to a webhook and tells what became of them")
    {
        secret = new SecretOptions(environment);
        this.clock = clock;
        Options.Add(url);
        secret.AddTo(this);
        foreach (Option option in new Option[] { texts, perSecond, burst, contacts, duplicates, replays, forgeries, shuffle, developer, seed })
            Options.Add(option);
        policy.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(url);
        var run = new TrafficRun(
            new()
            {
                Url = target, Secret = secret.In(parsed), Policy = policy.PolicyIn(parsed, parsed.GetValue(seed)), Retries = policy.RetriesIn(parsed),
            },
            clock);

        var report = await run.PostAsync(Read(parsed).From(clock.GetUtcNow(), target), cancellationToken);
        foreach (var line in report.Lines())
            await parsed.InvocationConfiguration.Output.WriteLineAsync(line);
        return report.IsGood ? SimulatorCommand.Success : SimulatorCommand.Failure;
    }

    private TrafficPlan Read(ParseResult parsed) => new()
    {
        Texts = parsed.GetValue(texts),
        PerSecond = parsed.GetValue(perSecond),
        Burst = parsed.GetValue(burst),
        Contacts = parsed.GetValue(contacts),
        Duplicates = parsed.GetValue(duplicates),
        Replays = parsed.GetValue(replays),
        Forgeries = parsed.GetValue(forgeries),
        Shuffled = parsed.GetValue(shuffle),
        Dialect = parsed.GetValue(developer) ? Dialect.Developer : Dialect.HelpCentre,
        Seed = parsed.GetValue(seed),
    };
}
