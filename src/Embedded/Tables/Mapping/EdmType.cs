using System.Globalization;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>The types of the table service, beside text, truth values and 32-bit integers, which JSON tells apart itself.</summary>
internal static class EdmType
{
    private const string Int64 = "Edm.Int64";
    private const string Double = "Edm.Double";
    private const string DateTime = "Edm.DateTime";
    private const string Guid = "Edm.Guid";
    private const string Binary = "Edm.Binary";

    /// <summary>The name that a value's type is written with, or null when it needs none.</summary>
    public static string? Of(object value) => value switch
    {
        long => Int64,
        double => Double,
        DateTimeOffset => DateTime,
        System.Guid => Guid,
        byte[] => Binary,
        _ => null,
    };

    /// <summary>A value as text.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"The tables know no values of type {value.GetType()}."),
    };

    /// <summary>A value of the named type from what JSON has.</summary>
    /// <exception cref="FormatException">The text is no such value.</exception>
    public static object Read(string type, object written) => (type, written) switch
    {
        (Int64, string text) => long.Parse(text, CultureInfo.InvariantCulture),
        (Double, string text) => double.Parse(text, CultureInfo.InvariantCulture),
        (Double, int number) => (double)number,
        (DateTime, string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        (Guid, string text) => System.Guid.Parse(text),
        (Binary, string text) => Convert.FromBase64String(text),
        _ => written,
    };
}
