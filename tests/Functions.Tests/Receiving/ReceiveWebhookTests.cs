using System.Net;
using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Receiving;

namespace JustCallFx.Functions.Tests.Receiving;

/// <summary>What a sender sees of the webhook.</summary>
public sealed class ReceiveWebhookTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        """{"event":"sms.received","timestamp":"2026-03-12T14:35:00Z","data":{"message_id":"msg_1","from":"+14155559876","to":"+14155551234","body":"Hi"}}""");

    [Theory]
    [InlineData("GET", HttpStatusCode.OK)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", HttpStatusCode.MethodNotAllowed)]
    public async Task Other_methods_than_POST_have_no_effect(string method, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/webhooks/justcall");

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_signed_text_is_answered_200_with_an_empty_body()
    {
        using var answer = await app.PostAsync(Text, Sign(Text));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/webhooks/justcall")]
    [InlineData("/api/webhooks/justcall/nobody")]
    public async Task A_forgery_and_an_account_that_does_not_exist_get_the_same_answer(string route)
    {
        using var answer = await app.PostAsync(Text, new string('0', 64), route);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task An_account_with_faulty_settings_asks_to_try_again_later()
    {
        using var answer = await app.PostAsync(Text, Sign(Text), "/api/webhooks/justcall/faulty");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(WebhookAnswer.RetryAfterSeconds), answer.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData(WebhookReceiver.LargestBody, HttpStatusCode.BadRequest)]
    [InlineData(WebhookReceiver.LargestBody + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_is_read_up_to_one_mebibyte(int size, HttpStatusCode status)
    {
        using var answer = await app.PostAsync(new byte[size], signature: null);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_up_to_the_same_limit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/justcall")
        {
            Content = new StreamContent(new MemoryStream(new byte[WebhookReceiver.LargestBody + 1])),
        };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static string Sign(byte[] body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(App.Secret), body));
}
