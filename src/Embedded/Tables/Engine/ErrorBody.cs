using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>
/// The body in which the REST protocol tells an error:
/// <c>{"odata.error":{"code":"…","message":{"lang":"en-US","value":"…"}}}</c>. In a transaction the text begins with the action's index.
/// </summary>
internal sealed class ErrorBody : RequestFailedDetailsParser
{
    /// <summary>The key under which an exception's data keep the index of the action that failed.</summary>
    public const string FailedIndex = "FailedEntity";

    public static readonly ErrorBody Parser = new();

    public static byte[] Write(ServiceError error) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["odata.error"] = new { code = error.Code, message = new { lang = "en-US", value = error.Message } },
    });

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is null || !TryRead(response.Content.ToMemory(), out var code, out var message))
            return false;

        error = new ResponseError(code, message);
        data = new Dictionary<string, string>();
        if (message?.Split(':', 2) is [var index, _] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            data[FailedIndex] = index;
        return true;
    }

    private static bool TryRead(ReadOnlyMemory<byte> body, out string? code, out string? message)
    {
        code = message = null;
        if (Parse(body) is not { } document)
            return false;

        using (document)
        {
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("odata.error", out var error))
                return false;
            code = error.GetProperty("code").GetString();
            message = error.GetProperty("message").GetProperty("value").GetString();
            return true;
        }
    }

    // What stands between us and a service may answer in its own words.
    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
