using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

public sealed class HoldingSettingsTests
{
    [Theory]
    [InlineData(null, 50)]
    [InlineData("1", 1)]
    [InlineData("500", 500)]
    public void The_rate_is_read(string? text, int rate)
    {
        var settings = Read(text);

        Assert.Equal(rate, settings.DrainRate);
        Assert.Empty(settings.Faults);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("fast")]
    public void A_rate_out_of_bounds_is_a_fault_that_names_the_setting(string text) =>
        Assert.Equal($"JustCallFx__HeldDrainRate: found '{text}'; wanted a whole number from 1 to 500.", Assert.Single(Read(text).Faults).ToString());

    private static HoldingSettings Read(string? text) => new(TestSettings.With((HoldingSettings.DrainRateSetting, text)));
}
