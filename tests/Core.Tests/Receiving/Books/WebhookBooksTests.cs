using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.TestKit;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Core.Tests.Receiving.Books;

public sealed class WebhookBooksTests : IDisposable
{
    private static readonly byte[] Text = Corpus.Read("help/sms-received.json");
    private static readonly WebhookRequest Forgery = SignedRequest.Help(Text, "not ours");

    private readonly ReceiverFloor floor = new();

    private WebhookBooks Books => floor.Books;

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task Requests_are_counted_under_their_account_and_cause()
    {
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));
        await floor.Receiver.ReceiveAsync(Forgery);
        await floor.Receiver.ReceiveAsync(Forgery);
        await floor.Receiver.ReceiveAsync(Forgery with { Account = "DEV" });
        await floor.Receiver.ReceiveAsync(Forgery with { Account = "made-up" });

        Assert.Equal(
            ["default Accepted 1", "default Forged 2", "dev SignatureUnsupported 1", "unknown Forged 1"],
            Books.Accounts.SelectMany(book => book.Requests, (book, one) => (book.Account, one.Cause, one.Count))
                .Where(one => one.Count > 0).Select(one => $"{one.Account} {one.Cause} {one.Count}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_genuine_requests_use_a_key()
    {
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));
        await floor.Receiver.ReceiveAsync(Forgery);
        floor.Clock.Advance(TimeSpan.FromHours(1));
        await floor.Receiver.ReceiveAsync(SignedRequest.Help("{}"));
        await floor.Receiver.ReceiveAsync(SignedRequest.WithoutSignature("{}"));

        var keys = Books.Accounts.Single(book => book.Account == "default").Keys;
        Assert.Equal(("current", 2, floor.Clock.GetUtcNow()), (keys[0].Name, keys[0].Uses, keys[0].LastUsedAt));
        Assert.Equal(("previous", 0, null), (keys[1].Name, keys[1].Uses, keys[1].LastUsedAt));
    }

    [Fact]
    public async Task The_previous_key_shows_until_when_it_was_in_use()
    {
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text, ReceiverFloor.PreviousSecret));
        var lastUse = floor.Clock.GetUtcNow();
        floor.Clock.Advance(TimeSpan.FromDays(1));
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Equal((1, lastUse), (Previous.Uses, Previous.LastUsedAt));
    }

    [Fact]
    public async Task A_key_of_the_same_secret_in_another_account_is_another_key()
    {
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Equal(1, Books.Accounts.SelectMany(book => book.Keys).Sum(key => key.Uses));
    }

    [Fact]
    public async Task The_last_hundred_refusals_are_kept_newest_first()
    {
        for (var i = 0; i < 150; i++)
        {
            await floor.Receiver.ReceiveAsync(Forgery);
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var newest = Books.Rejections.Newest();
        Assert.Equal(Rejections.Most, newest.Count);
        Assert.Equal(floor.Clock.GetUtcNow().AddSeconds(-1), newest[0].At);
        Assert.Equal(floor.Clock.GetUtcNow().AddSeconds(-100), newest[^1].At);
    }

    [Fact]
    public async Task What_is_answered_200_or_503_is_no_refusal()
    {
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));
        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text, account: ReceiverFloor.WithoutSecret));
        floor.Receiver.AnswerWithoutBody(SignedRequest.WithoutSignature("") with { Method = "GET" });

        Assert.Empty(Books.Rejections.Newest());
    }

    [Fact]
    public void A_body_that_was_not_read_has_the_size_that_was_announced()
    {
        var head = SignedRequest.WithoutSignature("") with { Headers = new HeaderDictionary { ContentLength = 5_000_000 } };

        floor.Receiver.RefuseOversized(head);
        floor.Receiver.RefuseOversized(head with { Headers = new HeaderDictionary() });

        Assert.Equal([null, 5_000_000], Books.Rejections.Newest().Select(rejection => rejection.BodySize));
    }

    [Theory]
    [InlineData("PUT", "PUT")]
    [InlineData("delete", "DELETE")]
    [InlineData("CALL-14155559876", "other")]
    public void A_method_that_the_sender_made_up_is_not_kept(string method, string shown)
    {
        floor.Receiver.AnswerWithoutBody(SignedRequest.WithoutSignature("") with { Method = method });

        Assert.Equal(shown, Assert.Single(Books.Rejections.Newest()).Method);
    }

    [Fact]
    public void Many_threads_lose_no_count()
    {
        var head = SignedRequest.WithoutSignature("") with { Method = "PUT" };

        Parallel.For(0, 5000, _ => floor.Receiver.AnswerWithoutBody(head));

        Assert.Equal(5000, Books.Accounts.SelectMany(book => book.Requests).Single(one => one.Count > 0).Count);
        Assert.Equal(Rejections.Most, Books.Rejections.Newest().Count);
    }

    private KeyBook Previous => Books.Accounts.Single(book => book.Account == "default").Keys[1];
}
