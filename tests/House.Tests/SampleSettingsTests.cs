using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.Retention;
using JustCallFx.Core.Settings;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Embedded.Host;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.House.Tests;

/// <summary>The sample settings show every setting there is, with values that work.</summary>
public sealed class SampleSettingsTests
{
    private static readonly IReadOnlyDictionary<string, string?> Sample = LocalSettings.Read(Repository.PathOf("local.settings.sample.json"));

    [Fact]
    public void Every_setting_of_an_account_is_shown()
    {
        var shown = Sample.Keys.Where(key => key.StartsWith("JustCall:Accounts:demo:", StringComparison.Ordinal)).Select(key => key.Split(':')[^1]);

        Assert.Equal(Account.SettingNames.Order(), shown.Order());
    }

    [Fact]
    public void With_a_secret_and_a_key_the_sample_has_no_fault()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Sample)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["JustCall:Accounts:demo:ApiSecret"] = "not-real",
                [ConversationIds.KeySetting] = new string('k', 43),
            })
            .Build();
        using var accounts = new AccountDirectory(configuration);
        using var ids = new ConversationIds(configuration);

        var memory = new EventMemory(configuration);
        ISettingsCheck[] checks =
        [
            accounts, ids, new AgentPause(configuration), new OpsKeys(configuration), new HoldingSettings(configuration), new ReplyLimits(configuration),
            memory, new RetentionSettings(configuration, memory), new ReconciliationSettings(configuration),
        ];

        Assert.Empty(checks.SelectMany(check => check.Faults));
    }

    [Fact]
    public void The_readme_explains_every_setting_of_the_sample()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        var unexplained = Sample.Keys
            .Select(key => key.Replace("JustCall:Accounts:demo:", "", StringComparison.Ordinal).Replace(":", "__", StringComparison.Ordinal))
            .Where(name => !readme.Contains(name, StringComparison.Ordinal));

        Assert.Empty(unexplained);
    }
}
