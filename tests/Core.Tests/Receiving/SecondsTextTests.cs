using JustCallFx.Core.Receiving;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class SecondsTextTests
{
    [Theory]
    [InlineData("2026-03-12T14:35:09")]
    [InlineData("2026-03-12 14:35:09")]
    public void A_date_with_a_time_is_taken_as_UTC(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 9, TimeSpan.Zero), SecondsText.Parse(text));

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("2024-02-29T00:00:00")]
    public void The_ends_of_what_can_be_are_read(string text) => Assert.NotNull(SecondsText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-12")]
    [InlineData("2026-03-12T14:35:09Z")]
    [InlineData("2026-03-12_14:35:09")]
    [InlineData("0000-03-12T14:35:09")]
    [InlineData("2026-00-12T14:35:09")]
    [InlineData("2026-13-12T14:35:09")]
    [InlineData("2026-03-00T14:35:09")]
    [InlineData("2026-02-29T14:35:09")]
    [InlineData("2026-03-12T24:00:00")]
    [InlineData("2026-03-12T14:60:09")]
    [InlineData("2026-03-12T14:35:60")]
    [InlineData("2026-03-12T14:35:-9")]
    [InlineData("2026-03-12T14:35: 9")]
    [InlineData("2026-03-12T14:35:9\0")]
    [InlineData("２０２６-03-12T14:35:09")]
    public void Anything_else_is_not(string text) => Assert.Null(SecondsText.Parse(text));
}
