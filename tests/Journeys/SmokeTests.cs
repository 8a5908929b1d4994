using System.Diagnostics;
using JustCallFx.TestKit;

namespace JustCallFx.Journeys;

/// <summary>The program that a pipeline runs against what it has deployed, here against an app of this machine.</summary>
public sealed class SmokeTests : IAsyncLifetime
{
    private const string OperateKey = "operate-key-not-real-01";
    private const string RegisteredUrl = "https://hooks.example.com/api/webhooks/justcall/both";

    private readonly TempFolder folder = new();
    private AppProcess app = null!;
    private AppClient client = null!;

    public async Task InitializeAsync()
    {
        (string, string)[] settings =
        [
            ("JustCall__Accounts__both__ApiSecret", AppClient.Secret),
            ("JustCall__Accounts__both__ApiKey", "key-not-real-17"),
            ("JustCall__Accounts__both__ApiBaseUrl", "http://127.0.0.1:1"),
            ("JustCall__Accounts__both__Dialects", "help,developer"),
            ("JustCall__Accounts__both__WebhookUrl", RegisteredUrl),
            ("JustCall__Accounts__both__Replies", "on"),
            ("JustCallFx__OpsKeys__operator__Key", OperateKey),
            ("JustCallFx__OpsKeys__operator__Scope", "operate"),
        ];
        app = await AppProcess.StartAsync(folder.Path, [.. AppClient.Settings, .. settings]);
        client = new AppClient(app.Address);
    }

    [Fact]
    public async Task A_deployment_that_works_passes_in_both_dialects_and_keeps_nothing_of_it()
    {
        var (exitCode, output) = await SmokeAsync(Variables());

        Assert.True(exitCode == 0, output);
        Assert.Equal(2, output.Split("the conversation appears").Length - 1);
        Assert.DoesNotContain("FAILED", output, StringComparison.Ordinal);
        Assert.Empty(await client.ConversationsAsync());
        Assert.Empty((await client.AskAsync("/api/ops/replies")).Body.GetProperty("replies").EnumerateArray());
    }

    [Theory]
    [InlineData("SMOKE_SECRET", "another-secret-not-real", "FAILED  HelpCentre: sms.received is accepted: answered 401")]
    [InlineData("SMOKE_OPS_KEY", "another-key-not-real-17", "FAILED  the operations show webhooks: found Unauthorized, wanted OK")]
    [InlineData("SMOKE_ACCOUNT", "none", "FAILED  HelpCentre: sms.received is accepted: answered 401")]
    [InlineData("SMOKE_URL", "http://127.0.0.1:1", "FAILED  the webhook answers a ping")]
    public async Task A_deployment_that_does_not_work_fails_with_the_step_that_shows_it(string variable, string value, string told)
    {
        var variables = Variables();
        variables[variable] = value;
        variables["SMOKE_DIALECTS"] = "help";
        variables["SMOKE_PATIENCE"] = "1";

        var (exitCode, output) = await SmokeAsync(variables);

        Assert.Equal(1, exitCode);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain(OperateKey, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_variables_it_says_which_it_wants_and_fails()
    {
        var (exitCode, output) = await SmokeAsync([]);

        Assert.Equal(2, exitCode);
        Assert.Contains("SMOKE_OPS_KEY", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SMOKE_URL", "nowhere")]
    [InlineData("SMOKE_DIALECTS", "both")]
    [InlineData("SMOKE_PATIENCE", "soon")]
    public async Task A_variable_that_is_wrong_is_named_and_nothing_is_checked(string variable, string value)
    {
        var variables = Variables();
        variables[variable] = value;

        var (exitCode, output) = await SmokeAsync(variables);

        Assert.Equal(2, exitCode);
        Assert.Contains($"{variable} is '{value}'; wanted is", output, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    private Dictionary<string, string> Variables() => new()
    {
        ["SMOKE_URL"] = app.Address.ToString(),
        ["SMOKE_SECRET"] = AppClient.Secret,
        ["SMOKE_OPS_KEY"] = OperateKey,
        ["SMOKE_ACCOUNT"] = "both",
        ["SMOKE_DIALECTS"] = "help,developer",
        ["SMOKE_WEBHOOK_URL"] = RegisteredUrl,
        ["SMOKE_PATIENCE"] = "600",
    };

    private static async Task<(int ExitCode, string Output)> SmokeAsync(Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "JustCallFx.Smoke.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("SMOKE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var smoke = Process.Start(start)!;
        var output = await Task.WhenAll(smoke.StandardOutput.ReadToEndAsync(), smoke.StandardError.ReadToEndAsync());
        await smoke.WaitForExitAsync();
        return (smoke.ExitCode, string.Concat(output));
    }
}
