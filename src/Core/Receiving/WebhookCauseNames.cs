using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>What tags and operations endpoints call a cause, such as <c>signature-missing</c>.</summary>
public static class WebhookCauseNames
{
    private static readonly string[] Names =
        [.. Enum.GetValues<WebhookCause>().Select(cause => JsonNamingPolicy.KebabCaseLower.ConvertName(cause.ToString()))];

    /// <summary>The name of a cause.</summary>
    public static string Of(WebhookCause cause) => Names[(int)cause];
}
