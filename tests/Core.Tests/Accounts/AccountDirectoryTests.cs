using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    [Fact]
    public void No_account_at_all_is_a_fault()
    {
        using var accounts = new AccountDirectory(TestSettings.With());

        Assert.Empty(accounts.All);
        Assert.Equal(
            "JustCall__Accounts__default__ApiSecret: found no account at all; wanted the API secret of at least one JustCall account (JustCall: Settings, API & Webhooks).",
            Assert.Single(accounts.Faults).ToString());
    }

    [Theory]
    [InlineData(null, "default")]
    [InlineData("", "default")]
    [InlineData("default", "default")]
    [InlineData("ACME-2", "acme-2")]
    [InlineData("acme", null)]
    [InlineData("acme-2 ", null)]
    [InlineData("../default", null)]
    public void The_routes_last_part_names_the_account_in_any_letter_case(string? route, string? found)
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", "a"), ("JustCall:Accounts:Acme-2:ApiSecret", "b")));

        Assert.Equal(found, accounts.Find(route)?.Name);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void A_name_that_could_not_stand_in_a_route_and_a_key_is_a_fault(string name)
    {
        using var accounts = new AccountDirectory(TestSettings.With(($"JustCall:Accounts:{name}:ApiSecret", "a")));

        Assert.Equal(
            $"JustCall__Accounts__{name}: found the account name '{name}'; wanted 1 to 40 letters, digits, hyphens or underscores.",
            Assert.Single(accounts.Faults).ToString());
    }

    [Fact]
    public void One_faulty_account_leaves_the_others_as_they_are()
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:good:ApiSecret", "a"), ("JustCall:Accounts:bad:Replies", "off"), ("JustCall:Accounts:worse:ApiSecret", ":")));

        Assert.True(accounts.Find("good")!.CanReceive);
        Assert.Equal(["bad", "worse"], accounts.All.Where(account => !account.CanReceive).Select(account => account.Name));
        Assert.Equal(2, accounts.Faults.Count);
    }

    [Fact]
    public void A_value_where_an_accounts_settings_belong_is_a_fault()
    {
        using var accounts = new AccountDirectory(TestSettings.With(("JustCall:Accounts:default", "my secret")));

        var fault = Assert.Single(accounts.Faults);
        Assert.Equal("JustCall__Accounts__default__ApiSecret", fault.Setting);
        Assert.DoesNotContain("my secret", fault.ToString(), StringComparison.Ordinal);
    }
}
