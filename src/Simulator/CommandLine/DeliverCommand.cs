using System.CommandLine;
using System.CommandLine.Parsing;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.CommandLine;

/// <summary><c>deliver</c>: signs payload files and posts them to a webhook.</summary>
internal sealed class DeliverCommand : Command
{
    public const string DefaultUrl = "http://localhost:7071/api/webhooks/justcall";
    public const int MostRepeats = 100_000;
    public const int MostParallel = 256;

    private readonly TimeProvider clock;

    private readonly Argument<SamplePayload[]> files = new("FILE")
    {
        Description = "Payload files, or folders with .json files",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = PayloadFiles.Parse,
    };

    private readonly Option<string> url = new("--url")
    {
        Description = "The webhook's URL, as registered",
        DefaultValueFactory = _ => DefaultUrl,
        CustomParser = PostableUrl.Parse,
    };

    private readonly SecretOptions secret;

    private readonly Option<bool> forge = new("--forge") { Description = "Sign with a wrong secret; every answer has to be 401 then" };

    private readonly Option<int> repeat = WholeNumber.Option("--repeat", "How often each file is posted", MostRepeats);

    private readonly Option<int> parallel = WholeNumber.Option("--parallel", "How many are posted at once", MostParallel);

    public DeliverCommand(Func<string, string?> environment, TimeProvider clock)
        : base("deliver", "Signs payload files and posts them to a webhook, one line per answer")
    {
        secret = new SecretOptions(environment);
        this.clock = clock;

        Options.Add(url);
        secret.AddTo(this);
        foreach (Option option in new Option[] { forge, repeat, parallel })
            Options.Add(option);
        Arguments.Add(files);
        Validators.Add(RefuseMistypedOptions);
        SetAction(RunAsync);
    }

    /// <summary>A mistyped option is taken for a file, and what follows may be the secret: only the option's name is told.</summary>
    private void RefuseMistypedOptions(CommandResult found)
    {
        var option = found.GetResult(files)?.Tokens.Select(token => token.Value).FirstOrDefault(text => text.StartsWith('-'));
        if (option is not null)
            found.AddError($"'{option.Split('=', ':')[0]}' is no option of deliver; see deliver --help.");
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(url);
        var order = new DeliveryOrder
        {
            Payloads = [.. parsed.GetRequiredValue(files).Select(payload => payload.RegisteredAt(target))],
            Url = target,
            Secret = secret.In(parsed),
            Forge = parsed.GetValue(forge),
            Repeat = parsed.GetValue(repeat),
            Parallel = parsed.GetValue(parallel),
        };

        using var sender = new WebhookSender(clock);
        var run = new DeliveryRun(order, sender, clock, parsed.InvocationConfiguration.Output);
        return await run.PostAllAsync(cancellationToken) ? SimulatorCommand.Success : SimulatorCommand.Failure;
    }
}
