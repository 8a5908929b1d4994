using JustCallFx.Core.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class ContentCodingTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("BR")]
    [InlineData("identity, deflate")]
    [InlineData("identity", "zstd")]
    [InlineData("x-made-up")]
    [InlineData(";")]
    public void Any_coding_but_identity_is_compression(params string[] header) => Assert.True(ContentCoding.IsCompressed(header));

    [Theory]
    [InlineData()]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData(" Identity ,, IDENTITY")]
    [InlineData("identity", "identity")]
    public void No_coding_and_identity_are_none(params string[] header) => Assert.False(ContentCoding.IsCompressed(header));

    [Fact]
    public void A_header_that_is_not_there_is_none() => Assert.False(ContentCoding.IsCompressed(StringValues.Empty));

    [Theory]
    [InlineData("POST", WebhookCause.Compressed)]
    [InlineData("PUT", WebhookCause.MethodNotAllowed)]
    [InlineData("GET", WebhookCause.Ping)]
    public void The_method_is_looked_at_first(string method, WebhookCause cause)
    {
        using var floor = new ReceiverFloor();
        var head = new WebhookRequest { Method = method, Headers = new HeaderDictionary { ["Content-Encoding"] = "gzip" } };

        Assert.Equal(cause, floor.Receiver.AnswerWithoutBody(head)?.Cause);
    }
}
