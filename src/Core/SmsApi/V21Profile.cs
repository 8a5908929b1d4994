using System.Globalization;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.SmsApi;

/// <summary>The developer API, version 2.1 (contract §8.1 to §8.3).</summary>
internal sealed class V21Profile : IProfile
{
    private const string Texts = "/v2.1/texts";
    private const string Refusing = "/v2.1/contacts/blacklist";

    // The filter's times are in the user's zone, which no call tells: this much covers every zone there is (contract §11).
    private static readonly TimeSpan AnyZone = TimeSpan.FromHours(14);

    private V21Profile()
    {
    }

    public static V21Profile Instance { get; } = new();

    public int MostMedia => 10;

    public int FirstPage => 0;

    // No scheme, which AuthenticationHeaderValue would refuse.
    public string Authorization(string key, string secret) => $"{key}:{secret}";

    public ApiCall Send(OutgoingText text) => new(
        ApiOperation.Send,
        $"{Texts}/new",
        $"{Texts}/new",
        JsonBody.Of(
            ("justcall_number", text.From.Value),
            ("contact_number", text.To.Value),
            ("body", text.Body),
            ("media_url", text.Media.IsEmpty ? null : string.Join(',', text.Media.Select(url => url.AbsoluteUri))),
            // "Yes" would swallow a second text that only happens to be the same (contract §8.2).
            ("restrict_once", "No")),
        text.Body);

    public ApiCall List(TextQuery query) => new(
        ApiOperation.List,
        Texts,
        PathQuery.Of(
            Texts,
            ("from_datetime", Time(query.Since - AnyZone)),
            ("to_datetime", Time(query.Before + AnyZone)),
            ("contact_number", Number(query.Contact)),
            ("justcall_number", Number(query.Line)),
            ("sms_direction", query.Direction switch { Direction.Inbound => "incoming", Direction.Outbound => "outgoing", _ => null }),
            ("page", PathQuery.Number(FirstPage + query.Page)),
            ("per_page", PathQuery.Number(query.PerPage))));

    // Its parameters are documented nowhere; those of the other lists are taken (contract §10).
    public ApiCall? ListRefusing(int page) => new(
        ApiOperation.List,
        Refusing,
        PathQuery.Of(Refusing, ("page", PathQuery.Number(FirstPage + page)), ("per_page", PathQuery.Number(TextQuery.MostPerPage))));

    public ApiCall Get(string messageId) => new(ApiOperation.Get, $"{Texts}/{{id}}", $"{Texts}/{Uri.EscapeDataString(messageId)}");

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // The filter knows numbers only.
    private static string? Number(PhoneNumber? party) => party is { IsE164: true } number ? number.Value : null;
}
