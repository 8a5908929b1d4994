using System.Net.Http.Headers;
using System.Text;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator.Tests.SmsApi;

/// <summary>A simulated SMS API and someone who calls it by hand.</summary>
internal sealed class ApiFloor : IAsyncDisposable
{
    public const string Help = "/api/v2/texts";
    public const string Developer = "/v2.1/texts";

    public const string HelpText = """{"from":"+12135550119","to":"+16815550142","body":"Hi"}""";
    public const string DeveloperText = """{"justcall_number":"+12135550119","contact_number":"+16815550142","body":"Hi","restrict_once":"No"}""";

    private const string Key = "key-1";

    private readonly SimulatedJustCall justCall;
    private readonly HttpClient caller;

    private ApiFloor(SimulatedJustCall justCall)
    {
        this.justCall = justCall;
        caller = new HttpClient { BaseAddress = justCall.Address };
    }

    public SimulatedSmsApi Api => justCall.SmsApi!;

    public static async Task<ApiFloor> StartAsync(
        TimeProvider clock, Func<SmsApiOptions, SmsApiOptions>? with = null, string webhook = "http://127.0.0.1:1/hook")
    {
        var options = (with ?? (same => same))(new() { Key = Key, Events = null });
        var justCall = new SimulatedJustCall(new() { Secret = StrictReceiver.Secret, WebhookUrl = webhook, SmsApi = options }, clock);
        await justCall.StartAsync(CancellationToken.None);
        return new(justCall);
    }

    /// <summary>Posts a body to send a text, by default one that is fine.</summary>
    public Task<Answer> SendAsync(string form = Help, string? body = null, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? (form == Help ? HelpText : DeveloperText)));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return AskAsync(new(HttpMethod.Post, $"{form}/new") { Content = content }, Authorization(form));
    }

    public Task<Answer> GetAsync(string path) =>
        AskAsync(new(HttpMethod.Get, path), Authorization(path.StartsWith(Help, StringComparison.Ordinal) ? Help : Developer));

    public Task<Answer> GetAsync(string path, string? authorization) => AskAsync(new(HttpMethod.Get, path), authorization);

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await justCall.DisposeAsync();
    }

    private static string Authorization(string form) => form == Help ? $"Bearer {Key}:{StrictReceiver.Secret}" : $"{Key}:{StrictReceiver.Secret}";

    private async Task<Answer> AskAsync(HttpRequestMessage request, string? authorization)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await caller.SendAsync(request);
            var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
        }
    }
}
