using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Tests.AutoReply.Hours;

/// <summary>Where contacts are, by their numbers.</summary>
public sealed class ContactZonesTests
{
    [Theory]
    [InlineData("+12125550100", "America/New_York")]
    [InlineData("+13055550100", "America/New_York")]
    [InlineData("+14045550100", "America/New_York")]
    [InlineData("+13175550100", "America/New_York")]
    [InlineData("+13125550100", "America/Chicago")]
    [InlineData("+17135550100", "America/Chicago")]
    [InlineData("+16155550100", "America/Chicago")]
    [InlineData("+18505550100", "America/Chicago")]
    [InlineData("+13035550100", "America/Denver")]
    [InlineData("+19155550100", "America/Denver")]
    [InlineData("+12085550100", "America/Boise")]
    [InlineData("+16025550100", "America/Phoenix")]
    [InlineData("+14155550100", "America/Los_Angeles")]
    [InlineData("+12065550100", "America/Los_Angeles")]
    [InlineData("+17025550100", "America/Los_Angeles")]
    [InlineData("+19075550100", "America/Anchorage")]
    [InlineData("+18085550100", "Pacific/Honolulu")]
    [InlineData("+17875550100", "America/Puerto_Rico")]
    [InlineData("+16715550100", "Pacific/Guam")]
    [InlineData("+14165550100", "America/Toronto")]
    [InlineData("+15145550100", "America/Toronto")]
    [InlineData("+19025550100", "America/Halifax")]
    [InlineData("+17095550100", "America/St_Johns")]
    [InlineData("+12045550100", "America/Winnipeg")]
    [InlineData("+13065550100", "America/Regina")]
    [InlineData("+14035550100", "America/Edmonton")]
    [InlineData("+16045550100", "America/Vancouver")]
    [InlineData("+18765550100", "America/Jamaica")]
    public void In_north_america_the_area_code_tells(string number, string zone) => Assert.Equal(zone, ZoneOf(number));

    [Theory]
    [InlineData("+442071838750", "Europe/London")]
    [InlineData("+4930901820", "Europe/Berlin")]
    [InlineData("+33123456789", "Europe/Paris")]
    [InlineData("+919876543210", "Asia/Kolkata")]
    [InlineData("+81312345678", "Asia/Tokyo")]
    [InlineData("+353123456789", "Europe/Dublin")]
    [InlineData("+972312345678", "Asia/Jerusalem")]
    [InlineData("+27123456789", "Africa/Johannesburg")]
    public void Elsewhere_the_country_tells(string number, string zone) => Assert.Equal(zone, ZoneOf(number));

    [Theory]
    [InlineData("+18005550100")]
    [InlineData("+12995550100")]
    [InlineData("+61212345678")]
    [InlineData("+5511912345678")]
    [InlineData("+79161234567")]
    [InlineData("+525512345678")]
    [InlineData("+88312345678")]
    [InlineData("72345")]
    [InlineData("BANK")]
    public void A_number_of_no_one_place_tells_nothing(string number) => Assert.Null(ZoneOf(number));

    [Fact]
    public void No_code_begins_another_countrys_so_each_number_has_one_country()
    {
        var known = Enumerable.Range(1, 999).Select(code => $"{code}").Where(code => CountryCodes.ZoneOf(code) is not null).ToList();

        Assert.DoesNotContain(known, code => known.Any(other => other != code && other.StartsWith(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_zone_of_the_tables_is_one_that_this_system_knows()
    {
        var zones = Enumerable.Range(1, 999).SelectMany(code => new[] { AreaCodes.ZoneOf($"{code}"), CountryCodes.ZoneOf($"{code}") }).OfType<string>();

        Assert.All(zones.Distinct(), zone => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), zone));
    }

    private static string? ZoneOf(string number) => ContactZones.Of(PhoneNumber.Parse(number)!.Value)?.Id;
}
