using System.Globalization;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The limits that the table service sets to what is written.</summary>
internal static class EntityLimits
{
    private const int KeyLength = 512;
    private const int PropertyNameLength = 255;
    private const int PropertyCount = 252;
    private const int ValueSize = 64 * 1024;
    private const int EntitySize = 1024 * 1024;

    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the service has against a change, if anything.</summary>
    public static ServiceError? Check(EntityChange change)
    {
        if (change.IfMatch is { } version && !EntityTag.IsCondition(version))
            return ServiceError.NotAVersion;
        if (change.Kind == ChangeKind.Delete)
            return null;
        return CheckKey(change.PartitionKey)
            ?? CheckKey(change.RowKey)
            ?? CheckAll(change.PartitionKey, change.RowKey, change.Properties);
    }

    /// <summary>What the service has against the properties of an entity, if anything.</summary>
    public static ServiceError? CheckAll(string partitionKey, string rowKey, IReadOnlyDictionary<string, object> properties)
    {
        if (properties.Count > PropertyCount)
            return ServiceError.TooManyProperties;

        // The service's own reckoning: text counts two bytes a character, a property 8 bytes beside its name and value.
        var size = 4 + (2 * (partitionKey.Length + rowKey.Length));
        foreach (var (name, value) in properties)
        {
            if ((CheckName(name) ?? CheckValue(value)) is { } error)
                return error;
            size += 8 + (2 * name.Length) + SizeOf(value);
        }

        return size > EntitySize ? ServiceError.EntityTooLarge : null;
    }

    private static ServiceError? CheckKey(string key)
    {
        if (key.Length > KeyLength)
            return ServiceError.KeyTooLarge;
        for (var i = 0; i < key.Length; i++)
        {
            if (char.IsControl(key[i]) || key[i] is '/' or '\\' or '#' or '?')
                return ServiceError.OutOfRange;
            if (char.IsSurrogate(key[i]) && (i + 1 == key.Length || !char.IsSurrogatePair(key[i], key[++i])))
                return ServiceError.OutOfRange;
        }

        return null;
    }

    private static ServiceError? CheckName(string name)
    {
        if (name.Length > PropertyNameLength)
            return ServiceError.PropertyNameTooLong;
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return ServiceError.PropertyNameInvalid;
        return name.All(IsNamePart) ? null : ServiceError.PropertyNameInvalid;
    }

    private static bool IsNamePart(char part) => char.IsLetterOrDigit(part) || char.GetUnicodeCategory(part) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static ServiceError? CheckValue(object value) => value switch
    {
        string text when text.Length * 2 > ValueSize => ServiceError.PropertyValueTooLarge,
        byte[] bytes when bytes.Length > ValueSize => ServiceError.PropertyValueTooLarge,
        DateTimeOffset time when time < Earliest => ServiceError.OutOfRange,
        _ => null,
    };

    private static int SizeOf(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        int => 4,
        bool => 1,
        _ => 8,
    };
}
