using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Limits;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Tests.AutoReply;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.OptOuts;

/// <summary>What contacts say in texts about further texts.</summary>
public sealed class SpokenConsentTests : IAsyncLifetime
{
    private static readonly PhoneNumber Ana = PhoneNumber.Parse("+14155559876")!.Value;

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));
    private readonly RecordingLogger<SpokenConsent> log = new();
    private readonly ApiTransport transport = new();
    private AccountLimits limits = null!;
    private readonly AccountDirectory accounts = new(TestSettings.With(
        ("JustCall:Accounts:default:ApiSecret", "not-real"), ("JustCall:Accounts:tienda:ApiSecret", "not-real"),
        ("JustCall:Accounts:tienda:OptOutLanguages", "es"),
        ("JustCall:Accounts:unsigned:ApiSecret", "not-real"), ("JustCall:Accounts:unsigned:Dialects", "developer"),
        ("JustCall:Accounts:unsigned:WebhookUrl", "https://example.com/hook")));

    private OptOutStore store = null!;
    private SpokenConsent consent = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(OptOutStore.TableName);
        store = new OptOutStore(tables.Client, ids);
        limits = new AccountLimits(new LimitStore(tables.Client), tables.Clock, NullLogger<AccountLimits>.Instance);
        var api = new SmsApiClient(transport, limits, tables.Clock, NullLogger<SmsApiClient>.Instance);
        consent = new SpokenConsent(accounts, store, new OptInProof(accounts, api), log);
    }

    public async Task DisposeAsync()
    {
        limits.Dispose();
        transport.Dispose();
        ids.Dispose();
        accounts.Dispose();
        await tables.DisposeAsync();
    }

    [Fact]
    public async Task STOP_opts_out_on_every_line_of_the_account()
    {
        await SayAsync("STOP", 0);

        Assert.True(await IsRefusedAsync());
        Assert.Equal(AnEvent.Noon, await store.OptedOutSinceAsync(AnEvent.Account, Ana, default));
    }

    [Fact]
    public async Task STOP_that_comes_again_changes_nothing()
    {
        await SayAsync("STOP", 0);
        await SayAsync("START", 60);
        await SayAsync("STOP", 0);

        Assert.False(await IsRefusedAsync());
    }

    [Theory]
    [InlineData("Thank you", true)]
    [InlineData("YES", true)]
    [InlineData("START", false)]
    public async Task Only_a_later_START_lifts_it(string text, bool isRefused)
    {
        await SayAsync("STOP", 0);
        await SayAsync(text, 60);

        Assert.Equal(isRefused, await IsRefusedAsync());
    }

    [Fact]
    public async Task A_START_from_before_lifts_nothing()
    {
        await SayAsync("STOP", 60);
        await SayAsync("START", 0);

        Assert.True(await IsRefusedAsync());
    }

    [Fact]
    public async Task A_text_about_an_appointment_opts_nobody_out()
    {
        await SayAsync("CANCEL my appointment", 0);

        Assert.False(await IsRefusedAsync());
    }

    [Fact]
    public async Task CANCEL_alone_opts_out_and_is_shown_to_a_person()
    {
        await SayAsync("Cancel", 0);

        Assert.True(await IsRefusedAsync());
        Assert.Contains("may also cancel a booking", Assert.Single(log.Entries).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tienda", true)]
    [InlineData("default", false)]
    public async Task Another_languages_word_counts_where_the_account_names_it(string account, bool isRefused)
    {
        await consent.HearOptOutAsync(AnEvent.Text(body: "BAJA", account: account), default);

        Assert.Equal(isRefused, await consent.IsRefusedAsync(AnOccasion.MissedCall() with { Account = account }, default));
    }

    [Fact]
    public async Task A_text_at_hand_refuses_before_it_is_written_anywhere() =>
        Assert.True(await IsRefusedAsync("stop"));

    [Theory]
    [InlineData("START", 61, false)]
    [InlineData("START", 60, true)]
    [InlineData("Start the car", 61, true)]
    public async Task A_START_at_hand_counts_before_it_is_written_when_it_is_the_later_word(string text, int second, bool isRefused)
    {
        await SayAsync("STOP", 60);

        Assert.Equal(isRefused, await IsRefusedAsync(text, second));
    }

    [Fact]
    public async Task A_voicemail_that_says_start_lifts_nothing()
    {
        await SayAsync("STOP", 0);

        Assert.True(await consent.IsRefusedAsync(AnOccasion.Voicemail("Start.").At(AnEvent.Noon.AddSeconds(60)), default));
    }

    [Fact]
    public async Task A_START_that_may_be_forged_and_cannot_be_read_back_lifts_nothing_and_an_operator_is_told()
    {
        var (stop, start) = (AnEvent.Text("stop", "STOP", account: "unsigned"), AnEvent.Text("start", "START", AnEvent.Noon.AddSeconds(60), account: "unsigned"));
        await consent.HearOptOutAsync(stop, default);

        await consent.HearOptInAsync(start, start.Event.OccurredAt, default);

        Assert.True(await consent.IsRefusedAsync(AnOccasion.MissedCall() with { Account = "unsigned" }, default));
        Assert.Contains("has no ApiKey to read it back", Assert.Single(log.Entries).Text, StringComparison.Ordinal);
    }

    private async Task SayAsync(string text, int second)
    {
        var told = AnEvent.Text(messageId: $"msg_{second}", body: text, at: AnEvent.Noon.AddSeconds(second));
        await consent.HearOptOutAsync(told, default);
        await consent.HearOptInAsync(told, told.Event.OccurredAt, default);
    }

    private Task<bool> IsRefusedAsync(string text = "Hello", int second = 0) =>
        consent.IsRefusedAsync(AnOccasion.Text(text).At(AnEvent.Noon.AddSeconds(second)), default);
}
