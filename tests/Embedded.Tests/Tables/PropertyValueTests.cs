using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class PropertyValueTests
{
    public static TheoryData<object> NotKept => new()
    {
        1.5f,
        1.5m,
        new DateTime(2026, 3, 12, 0, 0, 0, DateTimeKind.Unspecified),
        DayOfWeek.Monday,
        TimeZoneInfo.Utc,
    };

    [Theory]
    [MemberData(nameof(NotKept))]
    public void A_value_that_the_tables_cannot_keep_is_refused_by_name(object value)
    {
        var refused = Assert.Throws<NotSupportedException>(() => PropertyValue.ToStored("Odd", value));

        Assert.Contains("'Odd'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_value_of_another_type_is_refused_by_name()
    {
        var refused = Assert.Throws<InvalidCastException>(() => PropertyValue.TryConvert("Attempts", "three", typeof(int), out _));

        Assert.Contains("'Attempts'", refused.Message, StringComparison.Ordinal);
    }
}
