using JustCallFx.Core.Receiving.Developer;

namespace JustCallFx.Core.Tests.Receiving.Developer;

public sealed class SignedTimeTests
{
    [Theory]
    [InlineData("2026-03-12 14:35:00")]
    [InlineData("2026-03-12T14:35:00")]
    [InlineData("2026-03-12 14:35:00Z")]
    [InlineData("2026-03-12T14:35:00Z")]
    [InlineData("1773326100")]
    [InlineData("1773326100000")]
    public void Every_documented_form_is_read_as_UTC(string text)
    {
        var time = SignedTime.Parse(text);

        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero), time);
        Assert.Equal(TimeSpan.Zero, time!.Value.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("177332610")]
    [InlineData("17733261000")]
    [InlineData("-177332610")]
    [InlineData("+177332610")]
    [InlineData("17733261.0")]
    [InlineData("１７７３３２６１００")]
    [InlineData("2026-03-12")]
    [InlineData("14:35:00")]
    [InlineData("2026-02-30 14:35:00")]
    [InlineData("2026-03-12 14:35:00+02:00")]
    [InlineData("12/03/2026 14:35:00")]
    public void Anything_else_is_no_time(string text) => Assert.Null(SignedTime.Parse(text));
}
