using System.Text;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class EnvelopeSketchTests
{
    public static TheoryData<string> Payloads => [.. Corpus.In("help").Concat(Corpus.In("developer"))];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Only_the_samples_of_pings_are_pings(string payload)
    {
        var isPing = payload.Contains("ping", StringComparison.Ordinal) || payload.Contains("validation", StringComparison.Ordinal)
            || payload.Contains("signature-example", StringComparison.Ordinal);

        Assert.Equal(isPing, EnvelopeSketch.Of(Corpus.Read(payload)).IsPing);
    }

    [Theory]
    [InlineData("""{}""", false)]
    [InlineData("""{"event":"x"}""", false)]
    [InlineData("""{"data":null}""", false)]
    [InlineData("""{"data":{}}""", false)]
    [InlineData("""{"data":{ } , "event":"x"}""", false)]
    [InlineData("""{"data":{"a":{}}}""", true)]
    [InlineData("""{"data":{"a":null}}""", true)]
    [InlineData("""{"data":[]}""", true)]
    [InlineData("""{"data":""}""", true)]
    [InlineData("""{"data":0}""", true)]
    [InlineData("""{"data":false}""", true)]
    [InlineData("""{"more":{"data":{"a":1}}}""", false)]
    public void Event_data_is_any_data_but_null_and_the_empty_object(string body, bool hasData) => Assert.Equal(hasData, Of(body).HasData);

    [Theory]
    [InlineData("""{"d\u0061ta":{"a":1}}""", true)]
    [InlineData("""{"data":{"a":1},"data":{}}""", false)]
    [InlineData("""{"data":{},"data":{"a":1}}""", true)]
    public void A_name_with_escapes_is_read_and_the_last_of_several_counts(string body, bool hasData) => Assert.Equal(hasData, Of(body).HasData);

    [Fact]
    public void A_request_does_not_show_its_body() =>
        Assert.Equal("acme", SignedRequest.Developer(ReceiverFloor.DeveloperBody(), default, account: "acme").ToString());

    [Theory]
    [InlineData("""{"type":5,"webhook_url":{"a":[1]},"event":null,"data":{"a":1}}""")]
    [InlineData("""{"type":["x"],"webhook_url":null,"event":{"a":{"b":1}},"data":[{"a":1}]}""")]
    public void Members_of_another_kind_are_as_if_absent(string body) =>
        Assert.Equal(new EnvelopeSketch(IsJson: true, IsObject: true, HasData: true), Of(body));

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"event":"x","data":{"a":1}}]""")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    public void Another_value_than_an_object_is_JSON_and_no_ping(string body)
    {
        Assert.Equal(new EnvelopeSketch(IsJson: true), Of(body));
        Assert.False(Of(body).IsPing);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"data":{"a":1}""")]
    [InlineData("""{"event":""")]
    [InlineData("not json")]
    [InlineData("// {}")]
    public void What_is_not_one_JSON_value_is_none(string body) => Assert.Equal(new EnvelopeSketch(IsJson: false), Of(body));

    [Fact]
    public void Nesting_without_end_is_no_JSON()
    {
        Assert.False(Of($$"""{"data":{{new string('[', 100_000)}}""").IsJson);
        Assert.False(Of($$"""{"data":{{string.Concat(Enumerable.Repeat("{\"a\":", 100_000))}}""").IsJson);
    }

    private static EnvelopeSketch Of(string body) => EnvelopeSketch.Of(Encoding.UTF8.GetBytes(body));
}
