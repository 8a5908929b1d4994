using System.CommandLine;
using System.CommandLine.Parsing;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>The ways in which a command is given the account's API secret: two options, or a variable.</summary>
internal sealed class SecretOptions(Func<string, string?> environment)
{
    public const string Variable = "JUSTCALL_SECRET";

    private readonly Option<string> secret = new("--secret")
    {
        Description = "The account's API secret",
        CustomParser = SecretText.Parse,
    };

    private readonly Option<string> secretFile = new("--secret-file")
    {
        Description = $"A file that holds the secret; without either option the secret is taken from {Variable}",
        CustomParser = SecretText.ParseFile,
    };

    /// <summary>Lets a command take a secret, and refuse when it is unclear which.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(secret);
        command.Options.Add(secretFile);
        command.Validators.Add(RefuseUnclearSecret);
    }

    /// <summary>The secret that a command line gives.</summary>
    public string In(ParseResult parsed) => parsed.GetValue(secret) ?? parsed.GetValue(secretFile) ?? environment(Variable)!;

    private void RefuseUnclearSecret(CommandResult found)
    {
        var given = (found.GetResult(secret) is not null, found.GetResult(secretFile) is not null);
        if (given is (true, true))
            found.AddError("--secret and --secret-file are both given; give one of them.");
        if (given is (false, false) && string.IsNullOrEmpty(environment(Variable)))
            found.AddError($"No secret is given; set {Variable}, or give --secret-file PATH or --secret SECRET.");
    }
}
