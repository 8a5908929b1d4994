using System.Diagnostics;
using JustCallFx.TestKit;

namespace JustCallFx.House.Tests.Infra;

/// <summary>The offline checker of Bicep, where it lies beside the checkout: the templates are clean, and a slip in a copy is told.</summary>
public sealed class InfraCheckTests : IDisposable
{
    // Its own path, not one through a link: it runs only when Node finds it under the name it was started with.
    private static readonly string Checker = Path.Combine(
        new DirectoryInfo(Repository.PathOf("../shared")).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Repository.PathOf("../shared"),
        "infra-check/check-bicep.mjs");

    private readonly string copy = Directory.CreateTempSubdirectory("justcallfx-infra-").FullName;

    [SkippableFact]
    public async Task The_templates_are_clean()
    {
        CopyTemplates();

        var (exitCode, findings) = await CheckAsync();

        Assert.Contains("0 error(s), 0 warning(s)", findings, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [SkippableTheory]
    [InlineData("modules/event-topic.bicep", "roles.serviceBusDataSender", "roles.serviceBusSender", "serviceBusSender")]
    [InlineData("modules/alerts.bicep", "DeadletteredMessages", "DeadLetterMessages", "DeadLetterMessages")]
    [InlineData("topology.json", "\"name\": \"sms-received\"", "\"nome\": \"sms-received\"", "name")]
    public async Task A_slip_in_a_copy_is_told(string file, string text, string broken, string finding)
    {
        CopyTemplates();
        var path = Path.Combine(copy, file);
        var whole = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, whole.Replace(text, broken, StringComparison.Ordinal));

        var (exitCode, findings) = await CheckAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(finding, findings, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(copy, recursive: true);

    private void CopyTemplates()
    {
        Skip.IfNot(File.Exists(Checker), "The checker is not beside the checkout.");
        Skip.IfNot(Node.Absence is null, Node.Absence);
        var source = Repository.PathOf("infra");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private async Task<(int ExitCode, string Findings)> CheckAsync()
    {
        using var check = Process.Start(new ProcessStartInfo(Node.Command, [Checker, "--strict", copy]) { RedirectStandardOutput = true })!;
        var findings = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        return (check.ExitCode, findings);
    }
}
