using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>Tells a contact's time zone from the number: by area code in North America, elsewhere by country.</summary>
internal static class ContactZones
{
    private const string NorthAmerica = "+1";
    private const int AreaCodeDigits = 3;
    private const int LongestCountryCode = 3;

    /// <summary>The zone; null where the number does not tell: countries of several zones, codes of no place, parties without a number.</summary>
    public static TimeZoneInfo? Of(PhoneNumber contact)
    {
        if (!contact.IsE164)
            return null;
        var number = contact.Value;
        var zone = number.StartsWith(NorthAmerica, StringComparison.Ordinal)
            ? AreaCodes.ZoneOf(number.Substring(NorthAmerica.Length, AreaCodeDigits))
            : Enumerable.Range(1, LongestCountryCode).Select(digits => CountryCodes.ZoneOf(number.Substring(1, digits))).FirstOrDefault(found => found is not null);
        return zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : null;
    }
}
