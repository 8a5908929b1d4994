using System.Globalization;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>
/// Reads a value of a filter: <c>'text'</c>, <c>5</c>, <c>5L</c>, <c>0.5</c>, <c>true</c>, <c>guid'…'</c>, <c>datetime'…'</c>,
/// <c>X'0A'</c>.
/// </summary>
internal static class FilterLiteral
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <exception cref="FilterException">It is none of these.</exception>
    public static object Of(FilterToken token) =>
        (token.Prefix is { } prefix ? Quoted(prefix, token.Text) : Plain(token.Text))
        ?? throw new FilterException(ServiceError.InvalidInput($"The filter has '{token.Prefix}{token.Text}' where a value is wanted."));

    private static object? Quoted(string prefix, string text) => prefix switch
    {
        "" => text,
        "guid" => Guid.TryParse(text, out var id) ? id : null,
        "datetime" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) ? time : null,
        "X" or "binary" => IsHex(text) ? Convert.FromHexString(text) : null,
        _ => null,
    };

    private static object? Plain(string text)
    {
        if (text is "true" or "false")
            return text == "true";
        if (text.EndsWith('L'))
            return Integer(text[..^1]);
        if (Integer(text) is { } number)
            return number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null;
    }

    private static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);
}
