using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>The developer API, version 2.1.</summary>
internal sealed class DeveloperForm(SmsApiOptions options, string secret, TimeProvider clock) : IApiForm
{
    private const int Ok = 200;
    private const int MostMedia = 10;
    private const int FirstPage = 0;

    public string SendPath => "/v2.1/texts/new";

    public string ListPath => "/v2.1/texts";

    public string GetPath => "/v2.1/texts/{id}";

    public CallLimiter Limits { get; } = new(
        new CallWindow(options.PerMinute, TimeSpan.FromMinutes(1), isRolling: false),
        new CallWindow(options.PerHour, TimeSpan.FromHours(1), isRolling: false),
        options.AtOnce,
        clock);

    public string Authorization => $"{options.Key}:{secret}";

    public ApiAnswer Unauthorized() => Refuse(401, "", "Unauthorized");

    public ApiAnswer Refuse(int status, string code, string message) =>
        new(status, new JsonObject { ["status"] = "failed", ["message"] = message });

    public void WriteHeaders(IHeaderDictionary headers, RateState state, bool isSpent)
    {
        Write(headers, "X-Rate-Limit", state.Hour!);
        Write(headers, "X-Rate-Limit-Burst", state.Minute);
    }

    public SimulatedText ReadText(byte[] body, DateTimeOffset now)
    {
        var request = SendRequest.Read(body, "justcall_number", "contact_number", "body", "media_url", "restrict_once");
        // What "Yes" is answered when it swallows a text is documented nowhere.
        request.OneOf("restrict_once", "No");
        var to = request.Number("contact_number");
        return new()
        {
            Number = 0, Line = request.Number("justcall_number"), Contact = to, Body = request.Body(), Media = [.. request.Media(MostMedia, to)],
            IsInbound = false, At = now, Status = "queued",
        };
    }

    public ApiAnswer Sent(SimulatedText text) => new(Ok, options.SendAnswer switch
    {
        SendAnswer.Wrapped => new JsonObject { ["status"] = "success", ["data"] = Show(text) },
        SendAnswer.WrappedList => new JsonObject { ["status"] = "success", ["data"] = new JsonArray(Show(text)) },
        SendAnswer.Bare => Show(text),
        _ => null,
    });

    public ApiAnswer List(IReadOnlyList<SimulatedText> newestFirst, IQueryCollection query)
    {
        var request = new ListRequest(
            query, FirstPage, "from_datetime", "to_datetime", "contact_number", "justcall_number", "sms_direction");
        var found = Filter(newestFirst, request);
        var (texts, hasMore) = request.Cut(found);
        return new(Ok, new JsonObject
        {
            ["status"] = "success",
            ["count"] = texts.Count,
            ["total_count"] = found.Count,
            ["current_page"] = request.Page,
            ["per_page"] = request.PerPage,
            // The real links drop the filters, too (contract §8.3).
            ["next_page_link"] = hasMore ? $"https://api.justcall.io{ListPath}?page={request.Page + 1}&per_page={request.PerPage}" : null,
            ["prev_page_link"] = null,
            ["data"] = new JsonArray([.. texts.Select(Show)]),
        });
    }

    public string IdOf(SimulatedText text) => text.DeveloperId.ToString(CultureInfo.InvariantCulture);

    public JsonObject Show(SimulatedText text) => DeveloperText.Show(text, options.UserZone);

    private List<SimulatedText> Filter(IEnumerable<SimulatedText> texts, ListRequest request)
    {
        var (from, to) = (request.Time("from_datetime", options.UserZone), request.Time("to_datetime", options.UserZone));
        var (contact, line, direction) = (request.Text("contact_number"), request.Text("justcall_number"), request.Text("sms_direction"));
        if (direction is not (null or "incoming" or "outgoing"))
            throw ApiRefusal.BadRequest("Parameter sms_direction must be incoming or outgoing.");
        return
        [
            .. texts.Where(text =>
                (from is null || text.At >= from) && (to is null || text.At <= to)
                && (contact is null || text.Contact == contact) && (line is null || text.Line == line)
                && (direction is null || text.IsInbound == (direction == "incoming"))),
        ];
    }

    private static void Write(IHeaderDictionary headers, string family, WindowState window)
    {
        headers[$"{family}-Limit"] = window.Limit.ToString(CultureInfo.InvariantCulture);
        headers[$"{family}-Remaining"] = window.Remaining.ToString(CultureInfo.InvariantCulture);
        headers[$"{family}-Reset"] = window.Reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }
}
