using System.Text;
using System.Text.Json;

namespace JustCallFx.Core.SmsApi;

/// <summary>Reads why a call was not done, whatever form the answer has (contract §8.4).</summary>
internal static class ErrorReader
{
    private const int LongestText = 4 * 1024;

    /// <param name="answer">An answer that is not a success, or none.</param>
    /// <param name="secrets">What must not be in the error.</param>
    public static ApiError Read(ApiAnswer answer, params ReadOnlySpan<string> secrets)
    {
        if (answer.Status is not { } status)
            return new(null, null, answer.Fault ?? "no answer");
        using var json = AnswerJson.Read(answer.Body);
        var (code, message) = json.IsObject ? Members(json.Root) : (null, Plain(answer.Body.Span));
        return new(status, Redaction.Clean(code, secrets), Redaction.Clean(message, secrets) ?? answer.Fault ?? "no message");
    }

    private static (string? Code, string? Message) Members(AnswerFields root)
    {
        try
        {
            return ReadMembers(root);
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-8 or UTF-16 is found only when it is read.
            return (null, null);
        }
    }

    // The first that is there of message, error and errors; the last two are texts, objects or lists of either.
    private static (string? Code, string? Message) ReadMembers(AnswerFields root)
    {
        var inner = Inner(root.Value("error")) ?? Inner(root.Value("errors"));
        var code = root.Text("error_code") ?? root.Text("code") ?? inner?.Text("error_code") ?? inner?.Text("code");
        var message = root.Text("message") ?? root.Text("error") ?? inner?.Text("message") ?? inner?.Text("error") ?? root.Texts("errors").FirstOrDefault();
        return (code, message);
    }

    private static AnswerFields? Inner(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Object } one => new AnswerFields(one),
        { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > 0 && many[0].ValueKind == JsonValueKind.Object => new AnswerFields(many[0]),
        _ => null,
    };

    private static string? Plain(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestText)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<') ? "a page instead of JSON, such as a proxy's" : text;
    }
}
