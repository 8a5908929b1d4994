using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Texts;

namespace JustCallFx.Core.AutoReply;

/// <summary>Says what a rule would say on an occasion.</summary>
internal static class ReplyWords
{
    private const int LongestName = 60;

    /// <summary>A template's text with its placeholders filled in.</summary>
    public static string Of(ReplyTemplate template, ReplyOccasion occasion, AccountHours hours)
    {
        var text = Fill(template, NameOf(occasion.ContactName), occasion.Line.Value, hours);
        // One letter of a name may have the whole text written in the wider alphabet, and so make it too long.
        return TextLength.Fault(text) is null ? text : Nameless(template, occasion.Line.Value, hours);
    }

    /// <summary>A template's text where the contact's name is not known.</summary>
    public static string Nameless(ReplyTemplate template, string line, AccountHours hours) => Fill(template, name: null, line, hours);

    /// <summary>Whether a rule would call the contact by name, and the occasion tells none.</summary>
    public static bool LacksName(ReplyRule rule, ReplyOccasion occasion) =>
        rule.Reply?.Uses(ReplyTemplate.Name) == true && NameOf(occasion.ContactName) is null;

    private static string Fill(ReplyTemplate template, string? name, string line, AccountHours hours) => template.Fill(placeholder => placeholder switch
    {
        ReplyTemplate.Name => name,
        ReplyTemplate.Line => line,
        ReplyTemplate.Hours => hours.Describe(),
        _ => throw new InvalidOperationException($"No value for the placeholder {placeholder}."),
    });

    // Where JustCall knows no name it shows the number in its place.
    private static string? NameOf(string? name)
    {
        var shown = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return shown.Length <= LongestName && shown.Any(char.IsLetter) ? shown : null;
    }
}
