using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>Between the callers' entities, dictionaries or classes of their own, and what the tables keep.</summary>
internal static class EntityMapper
{
    private static readonly ConcurrentDictionary<Type, EntityMember[]> Members = new();

    /// <summary>The change that an action of a transaction asks for.</summary>
    /// <exception cref="ArgumentNullException">The entity or a key is null.</exception>
    /// <exception cref="NotSupportedException">A value is of a type that the tables do not keep.</exception>
    public static EntityChange ToChange(TableTransactionAction action)
    {
        var version = action.ETag == default ? null : action.ETag.ToString();
        return action.ActionType switch
        {
            TableTransactionActionType.Add => ToChange(ChangeKind.Insert, action.Entity, null),
            TableTransactionActionType.UpdateMerge => ToChange(ChangeKind.Merge, action.Entity, version),
            TableTransactionActionType.UpdateReplace => ToChange(ChangeKind.Replace, action.Entity, version),
            TableTransactionActionType.UpsertMerge => ToChange(ChangeKind.Merge, action.Entity, null),
            TableTransactionActionType.UpsertReplace => ToChange(ChangeKind.Replace, action.Entity, null),
            TableTransactionActionType.Delete =>
                EntityChange.Delete(Key(action.Entity.PartitionKey), Key(action.Entity.RowKey), action.ETag),
            var other => throw new InvalidOperationException($"Unknown action type {other}."),
        };
    }

    /// <exception cref="ArgumentNullException">The entity or a key is null.</exception>
    /// <exception cref="NotSupportedException">A value is of a type that the tables do not keep.</exception>
    public static EntityChange ToChange(ChangeKind kind, ITableEntity entity, string? ifMatch)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var properties = entity is IDictionary<string, object> dictionary ? FromDictionary(dictionary) : FromMembers(entity);
        return new(kind, Key(entity.PartitionKey), Key(entity.RowKey), properties, ifMatch);
    }

    /// <exception cref="MissingMethodException">The class has no public constructor without parameters.</exception>
    /// <exception cref="InvalidCastException">A property is kept as another type than the class has.</exception>
    public static T ToEntity<T>(StoredEntity stored)
        where T : class, ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        if (stored.PartitionKey is { } partitionKey)
            entity.PartitionKey = partitionKey;
        if (stored.RowKey is { } rowKey)
            entity.RowKey = rowKey;
        if (stored.Timestamp is { } timestamp)
            entity.Timestamp = timestamp;
        entity.ETag = new ETag(stored.ETag);

        if (entity is IDictionary<string, object> dictionary)
            Fill(dictionary, stored);
        else
            Fill(entity, stored);
        return entity;
    }

    private static void Fill(IDictionary<string, object> dictionary, StoredEntity stored)
    {
        foreach (var (name, value) in stored.Properties)
            dictionary[name] = value;
    }

    private static void Fill(ITableEntity entity, StoredEntity stored)
    {
        foreach (var member in MembersOf(entity))
        {
            if (member.CanWrite
                && stored.Properties.TryGetValue(member.Name, out var kept)
                && PropertyValue.TryConvert(member.Name, kept, member.Type, out var value))
                member.Set(entity, value);
        }
    }

    private static Dictionary<string, object> FromDictionary(IDictionary<string, object> dictionary)
    {
        var properties = new Dictionary<string, object>(dictionary.Count);
        foreach (var (name, value) in dictionary)
        {
            if (value is not null && !SystemProperties.Has(name))
                properties[name] = PropertyValue.ToStored(name, value);
        }

        return properties;
    }

    private static Dictionary<string, object> FromMembers(ITableEntity entity)
    {
        var members = MembersOf(entity);
        var properties = new Dictionary<string, object>(members.Length);
        foreach (var member in members)
        {
            if (member.CanRead && member.Get(entity) is { } value)
                properties[member.Name] = PropertyValue.ToStored(member.Name, value is Enum ? value.ToString()! : value);
        }

        return properties;
    }

    private static EntityMember[] MembersOf(ITableEntity entity) => Members.GetOrAdd(entity.GetType(), EntityMember.Of);

    private static string Key(string? key) => key ?? throw new ArgumentNullException(nameof(key), "An entity's keys cannot be null.");
}
