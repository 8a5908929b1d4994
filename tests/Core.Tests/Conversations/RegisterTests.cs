using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class RegisterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_later_fact_wins_whichever_is_asked()
    {
        var (old, young) = (new Register(Noon, "z", "old"), new Register(Noon.AddSeconds(1), "a", "young"));

        Assert.Same(young, old.OrNewer(young));
        Assert.Same(young, young.OrNewer(old));
        Assert.Same(old, old.OrNewer(null));
    }

    [Fact]
    public void It_shows_which_event_told_the_fact_and_not_the_fact() =>
        Assert.Equal("a at 2026-03-02T12:00:00.0000000+00:00", new Register(Noon, "a", "my secret").ToString());

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var register = new Register(Noon.AddTicks(1234567), "default:sms.received:1", " a text\nof two lines ");

        Assert.Equal(register, Register.Parse(register.ToText()));
        Assert.Equal(register with { Value = "" }, Register.Parse((register with { Value = "" }).ToText()));
        Assert.Null(Register.Parse(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-02T12:00:00.0000000Z")]
    [InlineData("2026-03-02T12:00:00.0000000Z id")]
    [InlineData("yesterday id value")]
    public void What_is_no_register_is_not_read_as_one(string text) => Assert.Throws<FormatException>(() => Register.Parse(text));

    [Fact]
    public void In_the_same_instant_the_event_id_decides()
    {
        var (a, b) = (new Register(Noon, "a", "1"), new Register(Noon.ToOffset(TimeSpan.FromHours(2)), "b", "2"));

        Assert.Same(b, a.OrNewer(b));
        Assert.Same(b, b.OrNewer(a));
    }
}
