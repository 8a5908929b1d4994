using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>A text as its words.</summary>
public sealed class TextWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t", "")]
    [InlineData("?!… 🙂", "")]
    [InlineData("Hello, World!", "HELLO WORLD")]
    [InlineData("what's up", "WHAT S UP")]
    [InlineData("STOP-ALL", "STOP ALL")]
    [InlineData("s\u200Bt\u00ADo\u200Dp", "STOP")]
    [InlineData("STOP \u26D4\uFE0F", "STOP")]
    [InlineData("stop\u2757\uFE0F", "STOP")]
    [InlineData("1\uFE0F\u20E3 \uFE0F", "1")]
    [InlineData("no más", "NO MAS")]
    [InlineData("no ma\u0301s", "NO MAS")]
    [InlineData("नमस्ते दुनिया", "नमस्ते दुनिया")]
    [InlineData("room 42b", "ROOM 42B")]
    [InlineData("ｓｔｏｐ", "STOP")]
    [InlineData("Öffnungszeiten, Straße", "OFFNUNGSZEITEN STRAßE")]
    public void Case_punctuation_accents_and_what_cannot_be_seen_do_not_count(string text, string words) => Assert.Equal(words, string.Join(' ', TextWords.Of(text)));

    [Fact]
    public void Half_a_letter_is_none_and_breaks_nothing() => Assert.Equal("STOP NOW", string.Join(' ', TextWords.Of("stop \uD83D now")));
}
