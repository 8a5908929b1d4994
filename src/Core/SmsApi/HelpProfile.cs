namespace JustCallFx.Core.SmsApi;

/// <summary>The API as the help centre describes it (contract §8.1, §8.2).</summary>
internal sealed class HelpProfile : IProfile
{
    private const string Texts = "/api/v2/texts";

    private HelpProfile()
    {
    }

    public static HelpProfile Instance { get; } = new();

    public int MostMedia => 1;

    public int FirstPage => 1;

    public string Authorization(string key, string secret) => $"Bearer {key}:{secret}";

    public ApiCall Send(OutgoingText text) => new(
        ApiOperation.Send,
        $"{Texts}/new",
        $"{Texts}/new",
        JsonBody.Of(
            ("from", text.From.Value),
            ("to", text.To.Value),
            ("body", text.Body),
            ("media_url", text.Media is [var only] ? only.AbsoluteUri : null)),
        text.Body);

    // It documents no filters: what was not asked for is left out by whoever reads the answer.
    public ApiCall List(TextQuery query) => new(
        ApiOperation.List,
        $"{Texts}/list",
        PathQuery.Of($"{Texts}/list", ("per_page", PathQuery.Number(query.PerPage)), ("page", PathQuery.Number(FirstPage + query.Page))));

    public ApiCall? ListRefusing(int page) => null;

    public ApiCall Get(string messageId) => new(ApiOperation.Get, $"{Texts}/{{message_id}}", $"{Texts}/{Uri.EscapeDataString(messageId)}");
}
