using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class ApiLimitSettingsTests
{
    private const string Prefix = "JustCall:Accounts:main";

    [Fact]
    public void Without_settings_an_account_keeps_to_the_smallest_plan()
    {
        using var accounts = new AccountDirectory(TestSettings.With(($"{Prefix}:ApiSecret", "not-real")));

        Assert.Equal(new ApiLimits(30, 1_800, 5), accounts.Find("main")!.ApiLimits);
    }

    [Fact]
    public void Limits_are_settings_of_the_account()
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ($"{Prefix}:ApiSecret", "not-real"), ($"{Prefix}:CallsPerMinute", "300"), ($"{Prefix}:CallsPerHour", "18000"), ($"{Prefix}:CallsAtOnce", "25")));

        Assert.Equal(new ApiLimits(300, 18_000, 25), accounts.Find("main")!.ApiLimits);
        Assert.Empty(accounts.Faults);
    }

    [Theory]
    [InlineData("CallsPerMinute", "0", "a whole number from 1 to 300")]
    [InlineData("CallsPerMinute", "301", "a whole number from 1 to 300")]
    [InlineData("CallsPerHour", "many", "a whole number from 1 to 18000")]
    [InlineData("CallsAtOnce", "-1", "a whole number from 1 to 25")]
    public void A_limit_that_no_plan_has_is_a_fault(string setting, string value, string wanted)
    {
        using var accounts = new AccountDirectory(TestSettings.With(($"{Prefix}:ApiSecret", "not-real"), ($"{Prefix}:{setting}", value)));

        Assert.Equal(new($"JustCall__Accounts__main__{setting}", $"'{value}'", wanted), Assert.Single(accounts.Faults));
    }
}
