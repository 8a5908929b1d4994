using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Signing;
using JustCallFx.Simulator.Tests.Signing;

namespace JustCallFx.Simulator.Tests.Delivering;

public sealed class WebhookDeliveryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 5, TimeSpan.Zero);

    [Fact]
    public void The_developer_signature_covers_the_url_that_the_body_names()
    {
        var published = Vectors.Find("D1");
        var example = Samples.Named("call-completed-signature-example.json");
        var delivery = new WebhookDelivery { Payload = example, Url = "http://localhost:1/elsewhere", Secret = published("api_secret") };

        using var request = delivery.ToRequest(new DateTimeOffset(2024, 3, 21, 17, 8, 22, TimeSpan.Zero));

        Assert.Equal([published("hex")], request.Headers.GetValues(DynamicSignature.HeaderName));
    }

    [Theory]
    [InlineData("sms-received.json")]
    [InlineData("sms-received.assumed.json")]
    public void A_forgery_differs_from_the_genuine_request_in_the_signature_only(string file)
    {
        var genuine = Samples.To("http://localhost:1/hook", file);

        using var request = genuine.ToRequest(Noon);
        using var forgery = (genuine with { Forge = true }).ToRequest(Noon);

        var different = request.Headers.Zip(forgery.Headers).Where(pair => pair.First.Value.Single() != pair.Second.Value.Single());
        Assert.Equal(HelpCentreSignature.HeaderName, different.Single().First.Key, ignoreCase: true);
        Assert.Matches("^[0-9a-f]{64}$", different.Single().Second.Value.Single());
    }

    [Theory]
    [InlineData("localhost:7071/hook?code=k-1")]
    [InlineData("ftp://localhost/hook?code=k-1")]
    [InlineData("")]
    public void A_url_that_nothing_can_be_posted_to_is_refused_without_its_query(string url)
    {
        var refusal = Assert.Throws<UriFormatException>(() => Samples.To(url).ToRequest(Noon));

        Assert.StartsWith($"'{url.Split('?')[0]}' is no URL to post to", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("k-1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_text_shows_neither_secret_nor_url()
    {
        Assert.Equal("sms-received.json (sms.received)", Samples.To("http://localhost:1/hook").ToString());
    }
}
