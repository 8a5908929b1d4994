using JustCallFx.Core.Texts;

namespace JustCallFx.Core.Tests.Texts;

public sealed class TextSegmentsTests
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    [Theory]
    [InlineData('a', 0, 0)]
    [InlineData('a', 1, 1)]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('a', 1530, 10)]
    [InlineData('a', 1531, 11)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    [InlineData('€', 152, 2)]
    [InlineData('€', 153, 3)]
    [InlineData('ж', 70, 1)]
    [InlineData('ж', 71, 2)]
    [InlineData('ж', 134, 2)]
    [InlineData('ж', 135, 3)]
    public void Texts_are_cut_where_carriers_cut_them(char letter, int letters, int segments) =>
        Assert.Equal(segments, TextSegments.Of(new string(letter, letters)).Count);

    [Theory]
    [InlineData(35, 1)]
    [InlineData(36, 2)]
    [InlineData(66, 2)]
    [InlineData(67, 3)]
    public void A_surrogate_pair_is_not_cut_in_two(int emojis, int segments) =>
        Assert.Equal(segments, TextSegments.Of(string.Concat(Enumerable.Repeat("😀", emojis))).Count);

    [Fact]
    public void An_escaped_character_is_not_cut_in_two()
    {
        var fits = new string('a', 151) + "€" + new string('b', 153);
        var doesNot = new string('a', 152) + "€" + new string('b', 152);

        Assert.Equal((306, 2), (TextSegments.Of(fits).Units, TextSegments.Of(fits).Count));
        Assert.Equal((306, 3), (TextSegments.Of(doesNot).Units, TextSegments.Of(doesNot).Count));
    }

    [Fact]
    public void One_emoji_turns_the_whole_text_into_UCS_2()
    {
        Assert.Equal(new TextSegments(true, 69, 1), TextSegments.Of(new string('a', 69)));
        Assert.Equal(new TextSegments(false, 71, 2), TextSegments.Of(new string('a', 69) + "😀"));
    }

    [Fact]
    public void The_alphabet_has_127_characters_of_one_septet_and_ten_of_two()
    {
        Assert.Equal((127, 10), (Basic.Distinct().Count(), Extension.Distinct().Count()));
        Assert.Equal(new TextSegments(true, 127, 1), TextSegments.Of(Basic));
        Assert.Equal(new TextSegments(true, 20, 1), TextSegments.Of(Extension));
        Assert.Equal(137, Enumerable.Range(0, char.MaxValue + 1).Count(letter => Gsm7.CanWrite([(char)letter])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_count_lies_between_what_the_units_need_and_what_the_worst_cut_needs(int seed)
    {
        var chance = new Random(seed);
        string[] letters = [.. Basic.Concat(Extension).Select(letter => letter.ToString()), "ж", "😀", "é"];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(0, 500)).Select(_ => letters[chance.Next(chance.Next(2) == 0 ? 137 : letters.Length)]));

            var (isGsm7, units, count) = TextSegments.Of(text);

            var (alone, inMany) = isGsm7 ? (160, 153) : (70, 67);
            var least = units <= alone ? Math.Min(units, 1) : (units + inMany - 1) / inMany;
            Assert.InRange(count, least, units <= alone ? least : (units + inMany - 2) / (inMany - 1));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_longer_text_never_needs_fewer_segments(int seed)
    {
        var chance = new Random(seed);
        var text = "";
        for (var last = 0; text.Length < 700;)
        {
            text += chance.Next(40) == 0 ? "{" : "x";
            var count = TextSegments.Of(text).Count;
            Assert.InRange(count, last, last + 1);
            last = count;
        }
    }
}
