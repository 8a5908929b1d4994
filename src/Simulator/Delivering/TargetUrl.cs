using System.Diagnostics.CodeAnalysis;

namespace JustCallFx.Simulator.Delivering;

/// <summary>Tells what can be posted to.</summary>
internal static class TargetUrl
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>What to tell about a text that is no such URL; without its query, where a function key may stand.</summary>
    public static string Refusal(string text) =>
        $"'{text.Split('?')[0]}' is no URL to post to; give an absolute one, such as http://localhost:7071/api/webhooks/justcall.";
}
