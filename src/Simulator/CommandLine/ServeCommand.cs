using System.CommandLine;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator.CommandLine;

/// <summary><c>serve</c>: a simulated account with its SMS API, until it is stopped.</summary>
internal sealed class ServeCommand : Command
{
    private const int DefaultPort = 7072;
    private const int MostCalls = 1_000_000;

    // Silence is left to whoever asks for it: each costs the caller a whole time-out.
    private static readonly ApiFault[] UsualFaults =
    [
        ApiFault.ServerError, ApiFault.ServerErrorAfterAccept, ApiFault.BadGateway, ApiFault.Unavailable, ApiFault.ResetBeforeAccept,
        ApiFault.ResetAfterAccept, ApiFault.BrokenAnswer, ApiFault.Slow,
    ];

    private readonly SecretOptions secret;
    private readonly PolicyOptions policy = new();
    private readonly TimeProvider clock;

    private readonly Option<string> url = new("--url")
    {
        Description = "The webhook's URL, as registered",
        DefaultValueFactory = _ => DeliverCommand.DefaultUrl,
        CustomParser = PostableUrl.Parse,
    };

    private readonly Option<string> key = new("--key") { Description = "The account's API key", DefaultValueFactory = _ => "demo" };
    private readonly Option<int> port = WholeNumber.Option("--port", "The port on this machine", ushort.MaxValue, DefaultPort);
    private readonly Option<bool> developer = new("--developer") { Description = "Post events in the developer dialect instead of the help centre's" };
    private readonly Option<int> perMinute = WholeNumber.Option("--per-minute", "Calls in a minute", MostCalls, 60);
    private readonly Option<int> perHour = WholeNumber.Option("--per-hour", "Calls in an hour, in the developers' form", MostCalls, 3_600);
    private readonly Option<int> atOnce = WholeNumber.Option("--at-once", "Calls at the same time", MostCalls, 5);
    private readonly Option<int?> faultEvery = new("--fault-every") { Description = "Let every n-th call go wrong; without it none does" };
    private readonly Option<int> seed = WholeNumber.Option("--seed", "Chooses which way each goes wrong, and the delays of the developer policy", int.MaxValue);
    private readonly Option<ApiFault[]> faults = new("--fault")
    {
        Description = "A way to go wrong, may be repeated; without it several of them",
        DefaultValueFactory = _ => UsualFaults,
        AllowMultipleArgumentsPerToken = true,
    };

    public ServeCommand(Func<string, string?> environment, TimeProvider clock)
        : base("serve", "Runs a simulated account with its SMS API, until it is stopped")
    {
        secret = new SecretOptions(environment);
        this.clock = clock;
        Options.Add(url);
        secret.AddTo(this);
        foreach (Option option in new Option[] { key, port, developer, perMinute, perHour, atOnce, faultEvery, seed, faults })
            Options.Add(option);
        policy.AddTo(this);
        Validators.Add(found =>
        {
            if (found.GetValue(faultEvery) < 1)
                found.AddError("--fault-every must be a whole number from 1 on.");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        await using var account = new SimulatedJustCall(Read(parsed), clock);
        try
        {
            await account.StartAsync(cancellationToken);
        }
        catch (IOException busy)
        {
            await error.WriteLineAsync(busy.Message);
            return SimulatorCommand.Failure;
        }

        await output.WriteLineAsync($"A simulated JustCall account listens on {account.Address}; GET /texts tells what it has accepted, GET /webhook how its webhook stands.");
        await output.FlushAsync(cancellationToken);
        var stopped = new TaskCompletionSource();
        await using var stop = cancellationToken.Register(() => stopped.TrySetResult());
        await stopped.Task;
        return SimulatorCommand.Success;
    }

    private SimulatedJustCallOptions Read(ParseResult parsed) => new()
    {
        Secret = secret.In(parsed),
        WebhookUrl = parsed.GetRequiredValue(url),
        Port = parsed.GetValue(port),
        PortSetting = "--port",
        Policy = policy.PolicyIn(parsed, parsed.GetValue(seed)),
        Retries = policy.RetriesIn(parsed),
        SmsApi = new()
        {
            Key = parsed.GetRequiredValue(key),
            PerMinute = parsed.GetValue(perMinute),
            PerHour = parsed.GetValue(perHour),
            AtOnce = parsed.GetValue(atOnce),
            Events = parsed.GetValue(developer) ? Dialect.Developer : Dialect.HelpCentre,
            Faults = parsed.GetValue(faultEvery) is { } n ? FaultPlan.EveryNth(n, parsed.GetValue(seed), parsed.GetRequiredValue(faults)) : FaultPlan.None,
        },
    };
}
