using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Events;

public sealed class TableKeyTests
{
    [Fact]
    public void A_text_of_100_safe_characters_stands_as_it_is_one_more_is_hashed()
    {
        Assert.Equal(new string('x', 100), TableKey.Of(new string('x', 100)));
        Assert.Matches("^sha256-[0-9a-f]{32}$", TableKey.Of(new string('x', 101)));
    }

    [Fact]
    public void Of_all_characters_only_the_safe_ones_stand()
    {
        var standing = Enumerable.Range(0, 0x500).Select(code => (char)code).Where(character => TableKey.IsSafe($"{character}"));

        Assert.Equal("+-.0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", string.Concat(standing));
    }

    [Fact]
    public void Different_texts_have_different_hashes() => Assert.NotEqual(TableKey.Of("a/b"), TableKey.Of("a\\b"));
}
