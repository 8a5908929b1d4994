using System.Text;
using System.Text.Json;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class MemberTableTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":01}")]
    public void What_is_not_one_JSON_value_is_not_read(string body) =>
        Assert.ThrowsAny<JsonException>(() => MemberTable.Read(Encoding.UTF8.GetBytes(body)).Dispose());

    [Fact]
    public void It_grows_with_what_it_reads()
    {
        var members = string.Join(',', Enumerable.Range(0, 1000).Select(number => $"\"n{number}\":{{\"own\":{number}}}"));
        using var table = MemberTable.Read(Encoding.UTF8.GetBytes($"{{{members}}}"));
        var fields = table.Fields;

        Assert.Equal(0, fields.Object("n0"u8).Whole("own"u8));
        Assert.Equal(999, fields.Object("n999"u8).Whole("own"u8));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var body = """{"event":"sms.received","data":{"message_id":"m","media_urls":[],"more":{"deep":[1,{"a":null}]}}}"""u8.ToArray();

        Assert.Equal(0, Allocations.Of(() => MemberTable.Read(body).Dispose()));
    }
}
