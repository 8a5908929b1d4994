using System.Text.RegularExpressions;

namespace JustCallFx.House.Tests.Infra;

/// <summary>Reads what is wanted out of a Bicep file's text.</summary>
internal static class BicepText
{
    /// <summary>What the first group of an expression meets, once each.</summary>
    public static IEnumerable<string> Values(string text, string expression) => Regex.Matches(text, expression, RegexOptions.None, TimeSpan.FromSeconds(5))
        .Select(match => match.Groups[1].Value)
        .Distinct(StringComparer.Ordinal);
}
