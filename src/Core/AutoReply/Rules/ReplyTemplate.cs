using System.Text.RegularExpressions;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>
/// The text of a reply with placeholders: <c>{name|there}</c> is the contact's name, or <c>there</c> when it is not known;
/// <c>{{</c> and <c>}}</c> are braces.
/// </summary>
internal sealed partial class ReplyTemplate
{
    /// <summary>The contact's name.</summary>
    public const string Name = "name";

    /// <summary>Our number.</summary>
    public const string Line = "line";

    /// <summary>The opening hours.</summary>
    public const string Hours = "hours";

    /// <summary>The placeholders there are.</summary>
    public static readonly IReadOnlyList<string> Known = [Name, Line, Hours];

    private readonly string text;

    /// <param name="text">A text without <see cref="FaultsOf">faults</see>.</param>
    public ReplyTemplate(string text) => this.text = text;

    /// <summary>What is wrong with a text, each as what was found; empty when nothing is.</summary>
    public static IEnumerable<string> FaultsOf(string text) => Part().Matches(text)
        .Where(part => part.Groups["stray"].Success || (part.Groups["name"].Success && !Known.Contains(part.Groups["name"].Value)))
        .Select(part => part.Value);

    /// <summary>Whether a placeholder stands in it.</summary>
    public bool Uses(string placeholder) => Part().Matches(text).Any(part => part.Groups["name"].Value == placeholder);

    /// <summary>The text with every placeholder filled in.</summary>
    /// <param name="valueOf">What stands for a placeholder; null or blank when it is not known.</param>
    public string Fill(Func<string, string?> valueOf) => Part().Replace(text, part => part.Value switch
    {
        "{{" => "{",
        "}}" => "}",
        _ => valueOf(part.Groups["name"].Value) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : part.Groups["fallback"].Value,
    });

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[^{}|]*)(\|(?<fallback>[^{}]*))?\}|(?<stray>[{}])", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
