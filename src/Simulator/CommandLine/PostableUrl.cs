using System.CommandLine.Parsing;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>Reads the URL, and keeps it character for character, because it is signed so.</summary>
internal static class PostableUrl
{
    public static string? Parse(ArgumentResult found)
    {
        var text = found.Tokens[0].Value;
        if (!TargetUrl.TryParse(text, out _))
            found.AddError($"--url: {TargetUrl.Refusal(text)}");
        return text;
    }
}
