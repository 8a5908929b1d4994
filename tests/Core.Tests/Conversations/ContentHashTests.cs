using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>By what an event is known to be the same when it comes again.</summary>
public sealed class ContentHashTests
{
    [Fact]
    public void Nobody_finds_a_number_by_trying_them_all() =>
        Assert.Equal(Hash("c1", "Hi", "+14155550101"), Hash("c1", "Hi", "+14155550102"));

    [Theory]
    [InlineData("c2", "Hi")]
    [InlineData("c1", "hi")]
    [InlineData("c1", "")]
    public void Another_conversation_or_text_is_another_content(string conversationId, string body) =>
        Assert.NotEqual(Hash("c1", "Hi"), Hash(conversationId, body));

    private static string Hash(string conversationId, string body, string contact = "+14155550101") =>
        ContentHash.Of(conversationId, AnEvent.Text("m1", body: body, contact: contact).Event);
}
