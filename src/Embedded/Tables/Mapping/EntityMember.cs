using System.Reflection;
using System.Runtime.Serialization;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>A public property or field of an entity class, with the name under which it is kept.</summary>
internal sealed class EntityMember
{
    private readonly MemberInfo member;

    private EntityMember(MemberInfo member)
    {
        this.member = member;
        Name = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
    }

    public string Name { get; }

    public bool CanRead => member is FieldInfo or PropertyInfo { GetMethod.IsPublic: true };

    public bool CanWrite => member is FieldInfo { IsInitOnly: false } or PropertyInfo { SetMethod.IsPublic: true };

    public Type Type => member is FieldInfo variable ? variable.FieldType : ((PropertyInfo)member).PropertyType;

    /// <summary>The members of a class that are kept, the system's properties left out.</summary>
    public static EntityMember[] Of(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0))
            .Where(member => !member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(member => new EntityMember(member))
            .Where(member => !SystemProperties.Has(member.Name) && member.Name != nameof(Azure.Data.Tables.ITableEntity.ETag)),
    ];

    public object? Get(object entity) => member is FieldInfo variable ? variable.GetValue(entity) : ((PropertyInfo)member).GetValue(entity);

    public void Set(object entity, object value)
    {
        if (member is FieldInfo variable)
            variable.SetValue(entity, value);
        else
            ((PropertyInfo)member).SetValue(entity, value);
    }
}
