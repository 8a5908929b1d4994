using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>One comparison of a filter. It holds only for entities that have the property, with a value of the literal's type.</summary>
internal sealed record Comparison(string Property, Operator Operator, object Literal)
{
    /// <summary>Whether the database answers it by its key.</summary>
    public bool IsOnKey => Property is SystemProperties.PartitionKey or SystemProperties.RowKey;

    public bool Holds(StoredEntity entity)
    {
        var actual = Property == SystemProperties.Timestamp ? entity.Timestamp : entity.Properties.GetValueOrDefault(Property);
        return Order(actual) is { } order && Operator switch
        {
            Operator.Equal => order == 0,
            Operator.NotEqual => order != 0,
            Operator.Greater => order > 0,
            Operator.GreaterOrEqual => order >= 0,
            Operator.Less => order < 0,
            _ => order <= 0,
        };
    }

    private int? Order(object? actual) => (actual, Literal) switch
    {
        (string left, string right) => string.CompareOrdinal(left, right),
        (byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right),
        (double left, int right) => left.CompareTo(right),
        (IComparable left, var right) when left.GetType() == right.GetType() => left.CompareTo(right),
        _ => null,
    };
}
