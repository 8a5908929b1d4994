using System.Text;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Forgetting;

namespace JustCallFx.Core.Tests.Forgetting;

public sealed class NumberSearchTests
{
    [Theory]
    [InlineData("+14155550101")]
    [InlineData("{\"from\":\"14155550101\",\"to\":\"x\"}")]
    [InlineData("\\u002B14155550101")]
    [InlineData("call +1 (415) 555-0101 now")]
    [InlineData("415-555-0101")]
    [InlineData("at 12:30 on 4155550101")]
    public void A_number_is_found_however_it_is_written(string text) => Assert.True(Finds("+14155550101", text));

    [Theory]
    [InlineData("")]
    [InlineData("+14155550102")]
    [InlineData("+141555501011")]
    [InlineData("5550101")]
    [InlineData("91414155550101")]
    [InlineData("1415, 5550101")]
    public void Another_number_is_not(string text) => Assert.False(Finds("+14155550101", text));

    [Fact]
    public void A_party_that_is_no_number_is_found_as_it_is()
    {
        Assert.True(Finds("72345", "{\"from\":\"72345\"}"));
        Assert.False(Finds("72345", "{\"from\":\"172345\"}"));
    }

    private static bool Finds(string number, string text) => NumberSearch.Finds(PhoneNumber.Parse(number)!.Value, Encoding.UTF8.GetBytes(text));
}
