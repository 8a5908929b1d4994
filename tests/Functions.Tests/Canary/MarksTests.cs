using System.Text;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>The search that would find a leak.</summary>
public sealed class MarksTests
{
    [Theory]
    [InlineData("a text: canary-QX7Z!")]
    [InlineData("CANARY-qx7z")]
    [InlineData("canary%2DQX7Z")]
    [InlineData("+12025550707")]
    [InlineData("12025550707")]
    [InlineData("2025550707")]
    [InlineData("(202) 555-0707")]
    [InlineData("%2B12025550707")]
    public void Finds_a_mark_however_it_is_written(string text) => Assert.NotNull(Marks.FindIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("12")]
    [InlineData("four")]
    public void Finds_a_mark_in_base64_whatever_stands_before_it(string before)
    {
        Assert.NotNull(Marks.FindIn(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Marks.Secret} and more"))));
        Assert.NotNull(Marks.FindIn(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Marks.Contact(7)} and more"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Event default:sms.received:msg_1 is done; conversation 0af7651916cd43dd8448eb211c80319c")]
    [InlineData("+14155559876")]
    public void Finds_none_where_there_is_none(string text) => Assert.Null(Marks.FindIn(text));
}
