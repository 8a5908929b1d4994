using System.Globalization;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>An entity's version: its timestamp, in the form that the service writes.</summary>
internal static class EntityTag
{
    private const string Start = "W/\"datetime'";
    private const string Format = @"yyyy-MM-dd\THH\%\3\Amm\%\3\Ass.fffffff\Z";

    /// <summary>The version for a timestamp in UTC ticks: <c>W/"datetime'2026-03-12T14%3A35%3A00.0000000Z'"</c>.</summary>
    public static string Of(long stamp) =>
        Start + new DateTime(stamp, DateTimeKind.Utc).ToString(Format, CultureInfo.InvariantCulture) + "'\"";

    /// <summary>Whether a condition has a form that the service takes.</summary>
    public static bool IsCondition(string text) => text == "*" || text.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Whether the version of that timestamp meets a condition.</summary>
    public static bool Meets(long stamp, string condition) => condition == "*" || condition == Of(stamp);
}
