using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The API as the help centre describes it. What it leaves open, such as a listed text, is worded like its events.</summary>
internal sealed class HelpForm(SmsApiOptions options, string secret, TimeProvider clock) : IApiForm
{
    private const int Ok = 200;

    public string SendPath => "/api/v2/texts/new";

    public string ListPath => "/api/v2/texts/list";

    public string GetPath => "/api/v2/texts/{id}";

    public CallLimiter Limits { get; } =
        new(new CallWindow(options.PerMinute, TimeSpan.FromMinutes(1), isRolling: true), hour: null, options.AtOnce, clock);

    public string Authorization => $"Bearer {options.Key}:{secret}";

    public ApiAnswer Unauthorized() => new(401, new JsonObject { ["status"] = "error", ["message"] = "Invalid API key or secret." });

    public ApiAnswer Refuse(int status, string code, string message) =>
        new(status, new JsonObject { ["status"] = "error", ["message"] = message, ["error_code"] = code });

    public void WriteHeaders(IHeaderDictionary headers, RateState state, bool isSpent)
    {
        headers["X-RateLimit-Limit"] = Text(state.Minute.Limit);
        headers["X-RateLimit-Remaining"] = Text(state.Minute.Remaining);
        headers["X-RateLimit-Reset"] = Text(state.Minute.Reset.ToUnixTimeSeconds());
        if (isSpent)
            headers.RetryAfter = Text((long)Math.Max(1, Math.Ceiling((state.Minute.Reset - state.At).TotalSeconds)));
    }

    public SimulatedText ReadText(byte[] body, DateTimeOffset now)
    {
        var request = SendRequest.Read(body, "from", "to", "body", "media_url");
        var to = request.Number("to");
        return new()
        {
            Number = 0, Line = request.Number("from"), Contact = to, Body = request.Body(), Media = [.. request.Media(most: 1, to)],
            IsInbound = false, At = now, Status = "queued",
        };
    }

    public ApiAnswer Sent(SimulatedText text) => new(Ok, new JsonObject
    {
        ["status"] = "success",
        ["message"] = "Message sent",
        ["data"] = new JsonObject
        {
            ["message_id"] = text.HelpId, ["from"] = text.Line, ["to"] = text.Contact, ["direction"] = "outbound", ["status"] = "queued",
        },
    });

    public ApiAnswer List(IReadOnlyList<SimulatedText> newestFirst, IQueryCollection query)
    {
        var (texts, _) = new ListRequest(query, firstPage: 1).Cut(newestFirst);
        return new(Ok, new JsonObject { ["status"] = "success", ["data"] = new JsonArray([.. texts.Select(Show)]) });
    }

    public string IdOf(SimulatedText text) => text.HelpId;

    public JsonObject Show(SimulatedText text) => new()
    {
        ["message_id"] = text.HelpId,
        ["direction"] = text.IsInbound ? "inbound" : "outbound",
        ["from"] = text.IsInbound ? text.Contact : text.Line,
        ["to"] = text.IsInbound ? text.Line : text.Contact,
        ["body"] = text.Body,
        ["media_url"] = text.Media.FirstOrDefault(),
        ["status"] = text.Status,
        ["timestamp"] = text.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
