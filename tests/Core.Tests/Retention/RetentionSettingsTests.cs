using JustCallFx.Core.Conversations;
using JustCallFx.Core.Retention;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Retention;

public sealed class RetentionSettingsTests
{
    [Fact]
    public void Everything_is_kept_for_ever_unless_set() =>
        Assert.Equal((null, null, 0), (Read().Bodies, Read().Timelines, Read().Faults.Count));

    [Fact]
    public void What_is_removed_must_be_known_for_longer()
    {
        var settings = Read(("JustCallFx:KeepTimelines", "30.00:00:00"), ("JustCallFx:EventMemory", "30.00:00:00"));

        Assert.Contains("JustCallFx__EventMemory", Assert.Single(settings.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("23:59:59")]
    [InlineData("10")]
    public void What_is_no_span_of_a_day_or_more_is_a_fault(string found) =>
        Assert.Contains($"'{found}'", Assert.Single(Read(("JustCallFx:KeepBodies", found)).Faults).ToString(), StringComparison.Ordinal);

    private static RetentionSettings Read(params (string Name, string? Value)[] settings)
    {
        var configuration = TestSettings.With(settings);
        return new(configuration, new EventMemory(configuration));
    }
}
