using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;
using JustCallFx.Simulator;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.SmsApi;

/// <summary>The client against the simulated SMS API over real HTTP, with limits in real tables.</summary>
internal sealed class ApiFloor : IAsyncDisposable
{
    public const string Key = "key-canary-17";
    public const string Secret = "secret-canary-0001";
    public const string Line = "+12135550119";
    public const string Ana = "+16815550142";

    private readonly TablesFloor tables;
    private readonly ApiTransport transport = new();
    private readonly SimulatedJustCall justCall;
    private readonly AccountDirectory accounts;
    private readonly AccountLimits limits;

    private ApiFloor(TablesFloor tables, SimulatedJustCall justCall, AccountDirectory accounts, TimeProvider clock)
    {
        this.tables = tables;
        this.justCall = justCall;
        this.accounts = accounts;
        limits = new AccountLimits(new LimitStore(tables.Client), clock, new RecordingLogger<AccountLimits>());
        Client = new SmsApiClient(transport, limits, clock, Log);
    }

    public FakeClock Clock => tables.Clock;

    public SmsApiClient Client { get; }

    public RecordingLogger<SmsApiClient> Log { get; } = new();

    public SimulatedSmsApi Api => justCall.SmsApi!;

    public AccountDirectory Accounts => accounts;

    public Account Account => accounts.Find("main")!;

    /// <summary>Starts both sides.</summary>
    /// <param name="profile">The form of the API: <c>help</c> or <c>v2.1</c>.</param>
    /// <param name="with">What the API is set to, given the clock.</param>
    /// <param name="isLive">Whether both take the machine's time, so that short pauses pass by themselves.</param>
    /// <param name="settings">Further settings of the account, or others instead.</param>
    public static async Task<ApiFloor> StartAsync(
        string profile = "help", Func<SmsApiOptions, FakeClock, SmsApiOptions>? with = null, bool isLive = false, params (string Name, string Value)[] settings)
    {
        var tables = new TablesFloor();
        await tables.TableAsync(LimitStore.TableName);
        var clock = isLive ? TimeProvider.System : tables.Clock;
        var options = (with ?? ((same, _) => same))(new SmsApiOptions { Key = Key, Events = null }, tables.Clock);
        var justCall = new SimulatedJustCall(new() { Secret = Secret, WebhookUrl = "http://127.0.0.1:1/hook", SmsApi = options }, clock);
        await justCall.StartAsync(default);
        return new ApiFloor(tables, justCall, Settled(profile, justCall.Address, settings), clock);
    }

    public Task<ApiResult<SentText>> SendAsync(string body = "Hi Ana", string to = Ana) =>
        Client.SendAsync(Account, new(Number(Line), Number(to), body), default);

    public static PhoneNumber Number(string text) => PhoneNumber.Parse(text)!.Value;

    public async ValueTask DisposeAsync()
    {
        await justCall.DisposeAsync();
        limits.Dispose();
        transport.Dispose();
        accounts.Dispose();
        await tables.DisposeAsync();
    }

    private static AccountDirectory Settled(string profile, Uri api, (string Name, string Value)[] settings)
    {
        Dictionary<string, string> all = new()
        {
            ["ApiKey"] = Key, ["ApiSecret"] = Secret, ["ApiProfile"] = profile, ["ApiBaseUrl"] = api.GetLeftPart(UriPartial.Authority),
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return new AccountDirectory(TestSettings.With([.. all.Select(one => ($"JustCall:Accounts:main:{one.Key}", (string?)one.Value))]));
    }
}
