using System.Xml;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>
/// Between the values that callers use and those that the tables keep: string, bool, int, long, double, DateTimeOffset, Guid, byte[].
/// </summary>
internal static class PropertyValue
{
    /// <summary>The value to keep.</summary>
    /// <exception cref="NotSupportedException">The tables cannot keep it.</exception>
    public static object ToStored(string name, object value) => value switch
    {
        string or bool or int or long or double or Guid or byte[] => value,
        DateTimeOffset time => time.ToUniversalTime(),
        DateTime { Kind: DateTimeKind.Utc } time => new DateTimeOffset(time),
        DateTime time => throw new NotSupportedException(
            $"Property '{name}' is a DateTime of kind {time.Kind}; the tables keep UTC. Use DateTimeOffset, or DateTime.SpecifyKind."),
        BinaryData bytes => bytes.ToArray(),
        TimeSpan span => XmlConvert.ToString(span),
        _ => throw new NotSupportedException($"Property '{name}' is a {value.GetType()}, a type that the tables do not keep."),
    };

    /// <summary>
    /// Makes a kept value one of the wanted type; false when it names no member of the wanted enum, and the property stays as it is.
    /// </summary>
    /// <exception cref="InvalidCastException">The kept value is of another type.</exception>
    public static bool TryConvert(string name, object kept, Type wanted, out object converted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        converted = kept;
        if (type.IsEnum && kept is string text)
            return Enum.IsDefined(type, text) && Enum.TryParse(type, text, out converted!);

        converted = kept switch
        {
            _ when type.IsInstanceOfType(kept) => kept,
            DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => new BinaryData(bytes),
            int number when type == typeof(double) => (double)number,
            string span when type == typeof(TimeSpan) => XmlConvert.ToTimeSpan(span),
            _ => throw new InvalidCastException($"Property '{name}' is kept as {kept.GetType().Name}; it cannot be read as {type.Name}."),
        };
        return true;
    }
}
