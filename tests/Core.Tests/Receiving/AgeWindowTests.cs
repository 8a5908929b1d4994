using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>When the age of a genuine delivery counts. The window of the dynamic signature by default is in <see cref="DialectBindingTests"/>.</summary>
public sealed class AgeWindowTests : IDisposable
{
    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    [Theory]
    [InlineData(-400 * 24 * 60 * 60)]
    [InlineData(400 * 24 * 60 * 60)]
    public async Task A_signed_body_of_any_age_counts_where_nothing_is_set(int seconds) =>
        Assert.Equal(WebhookCause.Accepted, await CauseAsync(SignedRequest.Help(TextAt(seconds))));

    [Theory]
    [InlineData(-3 * 60 * 60, WebhookCause.Accepted)]
    [InlineData((-3 * 60 * 60) - 1, WebhookCause.Stale)]
    [InlineData(60, WebhookCause.Accepted)]
    [InlineData(61, WebhookCause.Stale)]
    public async Task A_setting_turns_the_window_on_for_signed_bodies(int seconds, WebhookCause cause)
    {
        Assert.Equal(cause, await CauseAsync(SignedRequest.Help(TextAt(seconds), account: ReceiverFloor.Timed)));
        Assert.Equal(cause == WebhookCause.Stale ? 0 : 1, floor.Sender.Sent.Count);
    }

    [Theory]
    [InlineData(-3 * 60 * 60, WebhookCause.NotUnderstood)]
    [InlineData((-3 * 60 * 60) - 1, WebhookCause.Stale)]
    [InlineData(60, WebhookCause.NotUnderstood)]
    [InlineData(61, WebhookCause.Stale)]
    public async Task The_settings_move_the_window_of_the_dynamic_signature(int seconds, WebhookCause cause)
    {
        var at = floor.Clock.GetUtcNow().AddSeconds(seconds);
        // A type that is not read as an event in either dialect.
        var body = ReceiverFloor.DeveloperBody().Replace("sms.received", "page.turned", StringComparison.Ordinal);

        Assert.Equal(cause, await CauseAsync(SignedRequest.Developer(body, at, type: "page.turned", account: ReceiverFloor.Timed)));
    }

    [Theory]
    [InlineData("{'event':'x','timestamp':'yesterday','data':{'a':1}}")]
    [InlineData("{'event':'x','timestamp':17,'data':{'a':1}}")]
    [InlineData("{'event':'x','timestamp':{'timestamp':'2020-01-01T00:00:00Z'},'data':{'timestamp':'2020-01-01T00:00:00Z'}}")]
    [InlineData("{'event':'x','data':{'a':1}}")]
    [InlineData("['timestamp','2020-01-01T00:00:00Z']")]
    [InlineData("{'timestamp':'2020-01-01T00:00:00Z'")]
    [InlineData("hello")]
    public async Task A_signed_body_whose_time_cannot_be_read_is_kept(string body)
    {
        var request = SignedRequest.Help(body.Replace('\'', '"'), account: ReceiverFloor.Timed);

        Assert.Equal(WebhookCause.NotUnderstood, await CauseAsync(request));
        Assert.Single(floor.Sender.Sent);
    }

    [Fact]
    public async Task A_stale_body_does_not_count_as_use_of_its_key()
    {
        await CauseAsync(SignedRequest.Help(TextAt(-4 * 60 * 60), account: ReceiverFloor.Timed));

        Assert.All(floor.Books.Accounts.SelectMany(account => account.Keys), key => Assert.Equal(0, key.Uses));
    }

    private string TextAt(int seconds) => Corpus.Utf8("help/sms-received.json").Replace(
        "2026-03-12T14:35:00Z", floor.Clock.GetUtcNow().AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null), StringComparison.Ordinal);

    private async Task<WebhookCause> CauseAsync(WebhookRequest request) => (await floor.Receiver.ReceiveAsync(request)).Cause;
}
