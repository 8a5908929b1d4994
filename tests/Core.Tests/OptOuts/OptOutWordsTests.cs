using JustCallFx.Core.OptOuts;

namespace JustCallFx.Core.Tests.OptOuts;

/// <summary>Which texts opt out or in.</summary>
public sealed class OptOutWordsTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("stop.")]
    [InlineData(" Stop ! ")]
    [InlineData("STOP 🙏")]
    [InlineData("STOP \u2757\uFE0F")]
    [InlineData("Stop all")]
    [InlineData("STOPALL")]
    [InlineData("opt-out")]
    [InlineData("OptOut")]
    [InlineData("unsubscribe")]
    [InlineData("Cancel")]
    [InlineData("END")]
    [InlineData("Quit")]
    [InlineData("revoke")]
    [InlineData("ｓｔｏｐ")]
    public void A_word_for_it_alone_opts_out(string text) => Assert.True(OptOutWords.IsOut(text, ["en"]));

    [Theory]
    [InlineData("CANCEL my appointment")]
    [InlineData("Please stop")]
    [InlineData("stop by at 5")]
    [InlineData("the end")]
    [InlineData("nonstop")]
    [InlineData("START")]
    [InlineData("")]
    public void A_text_that_says_more_does_not(string text) => Assert.False(OptOutWords.IsOut(text, ["en"]));

    [Theory]
    [InlineData("es", "Baja")]
    [InlineData("es", "No más")]
    [InlineData("fr", "ARRÊT")]
    [InlineData("fr", "arret")]
    [InlineData("de", "Abmelden")]
    [InlineData("de", "kündigen")]
    [InlineData("it", "basta!")]
    [InlineData("pt", "sair")]
    [InlineData("nl", "afmelden")]
    public void Other_languages_count_where_the_account_names_them(string language, string text)
    {
        Assert.True(OptOutWords.IsOut(text, ["en", language]));
        Assert.False(OptOutWords.IsOut(text, ["en"]));
    }

    [Theory]
    [InlineData("Start", true)]
    [InlineData("START!", true)]
    [InlineData("start now", false)]
    [InlineData("YES", false)]
    public void Only_START_alone_opts_in(string text, bool isIn) => Assert.Equal(isIn, OptOutWords.IsIn(text));

    [Theory]
    [InlineData("CANCEL", true)]
    [InlineData("cancelar", true)]
    [InlineData("STOP", false)]
    public void A_word_that_also_cancels_bookings_is_for_a_person_to_see(string text, bool mayCancel) =>
        Assert.Equal(mayCancel, OptOutWords.MayCancelBooking(text));
}
