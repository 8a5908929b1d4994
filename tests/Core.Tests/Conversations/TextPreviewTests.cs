using System.Text;
using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class TextPreviewTests
{
    [Fact]
    public void A_text_that_fits_stays_whole()
    {
        var text = new string('x', 160);

        Assert.Equal(text, TextPreview.Of(text));
    }

    [Fact]
    public void A_longer_text_ends_with_an_ellipsis_within_160_characters()
    {
        var preview = TextPreview.Of(new string('x', 161));

        Assert.Equal(new string('x', 159) + "…", preview);
    }

    [Fact]
    public void No_text_is_cut_inside_a_surrogate_pair()
    {
        for (var before = 140; before < 170; before++)
        {
            var preview = TextPreview.Of(new string('x', before) + string.Concat(Enumerable.Repeat("👍", 30)));

            Assert.True(preview.Length <= 160);
            Assert.DoesNotContain(Rune.ReplacementChar, preview.EnumerateRunes());
        }
    }
}
