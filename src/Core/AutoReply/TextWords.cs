using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace JustCallFx.Core.AutoReply;

/// <summary>
/// Reads a text as words, so that case, punctuation and accents do not count. It needs no data of the system's: the app runs without
/// any culture's rules.
/// </summary>
internal static class TextWords
{
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int WideFrom = 0xFEE0;
    private const int FirstAccent = 0x0300;
    private const int LastAccent = 0x036F;
    private const int FirstPresentation = 0xFE00;
    private const int LastPresentation = 0xFE0F;

    private const string Accented = "ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤÌÍÎÏĨĪĬĮİĴĶĹĻĽŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠŢŤÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽ";
    private const string Plain = "AAAAAAAAACCCCCDDEEEEEEEEEGGGGHIIIIIIIIIJKLLLLNNNNOOOOOOOOORRRSSSSTTUUUUUUUUUUWYYYZZZ";

    private static readonly FrozenDictionary<Rune, Rune> WithoutAccent =
        Accented.EnumerateRunes().Zip(Plain.EnumerateRunes()).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The words of a text: letters and digits, in upper case; everything else parts them, what cannot be seen does not.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var letter in text.EnumerateRunes().Where(letter => !IsUnseen(letter)).Select(Folded))
        {
            if (IsPart(letter))
                word.Append(letter);
            else
                Close();
        }

        Close();
        return words.ToImmutable();

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static Rune Folded(Rune letter)
    {
        var narrow = letter.Value is >= FirstWide and <= LastWide ? new Rune(letter.Value - WideFrom) : letter;
        var upper = Rune.ToUpperInvariant(narrow);
        return WithoutAccent.GetValueOrDefault(upper, upper);
    }

    // Accents of their own among them: the letters that have one built in lose it, too. Telephones have a mark follow many an emoji, by which
    // it is drawn in colour.
    private static bool IsUnseen(Rune letter) =>
        letter.Value is (>= FirstAccent and <= LastAccent) or (>= FirstPresentation and <= LastPresentation)
        || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    // In many scripts vowels are marks on the letters before them.
    private static bool IsPart(Rune letter) =>
        Rune.IsLetterOrDigit(letter)
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
