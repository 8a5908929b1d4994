using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Embedded.Host;

namespace JustCallFx.House.Tests.Infra;

/// <summary>Settings in Bicep, in the code, in the sample and in README.md are the same.</summary>
public sealed class SettingsParityTests
{
    // The differences between the runtimes, all of them.
    private static readonly string[] EmbeddedOnly =
        ["ASPNETCORE_URLS", "FUNCTIONS_WORKER_RUNTIME", "JustCallFx__DataDirectory", "JustCallFx__Demo", "JustCallFx__DemoPort"];

    private static readonly string[] AzureOnly =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "JustCallFx__OpsKeys", "OTEL_TRACES_SAMPLER",
        "OTEL_TRACES_SAMPLER_ARG",
    ];

    // Connections are one text when embedded; in Azure they are an address and an identity, each a setting below the same name.
    private static readonly string[] Grouped = ["AzureWebJobsStorage", "JustCallFx__OpsKeys", "ServiceBus", "Tables"];

    private const string OfAnAccount = "JustCall__Accounts__";

    private static readonly string Bicep = File.ReadAllText(Repository.PathOf("infra/settings.bicep"));

    [Fact]
    public void Bicep_can_set_every_setting_of_an_account() =>
        Lists.AssertSame(
            "Account.SettingNames", Account.SettingNames,
            "infra/settings.bicep", BicepText.Values(Bicep, @"JustCall__Accounts__\$\{account\.name\}__(\w+)"));

    [Fact]
    public void Bicep_and_the_sample_have_the_same_settings_of_the_app()
    {
        var sample = LocalSettings.Read(Repository.PathOf("local.settings.sample.json")).Keys
            .Select(key => key.Replace(":", "__", StringComparison.Ordinal))
            .Where(key => !key.StartsWith(OfAnAccount, StringComparison.Ordinal));

        Lists.AssertSame(
            "local.settings.sample.json", sample.Except(EmbeddedOnly).Union(AzureOnly), "infra/settings.bicep", OfTheApp());
    }

    [Fact]
    public void The_sample_has_the_settings_that_the_code_reads()
    {
        var read = Repository.Sources("src").SelectMany(file => BicepText.Values(File.ReadAllText(file), "\"(JustCallFx:\\w+)\"")).Distinct();
        var sample = LocalSettings.Read(Repository.PathOf("local.settings.sample.json")).Keys.Where(key => key.StartsWith("JustCallFx:", StringComparison.Ordinal));

        Lists.AssertSame("the code", read, "local.settings.sample.json", sample.Append(OpsKeys.Section));
    }

    [Fact]
    public void The_readme_explains_every_setting_that_Bicep_sets()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        Assert.All(OfTheApp(), name => Assert.Contains($"`{name}", readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> OfTheApp() => BicepText.Values(Bicep, @"(?:^|[\s{])([A-Z]\w+): ")
        .Select(name => Grouped.FirstOrDefault(group => name.StartsWith($"{group}__", StringComparison.Ordinal)) ?? name)
        .Distinct(StringComparer.Ordinal);
}
