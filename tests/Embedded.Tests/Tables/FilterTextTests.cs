using System.Text;
using Azure.Data.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class FilterTextTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { "it's", "'it''s'" },
        { '\'', "''''" },
        { new StringBuilder("a'b"), "'a''b'" },
        { true, "true" },
        { 5, "5" },
        { 5L, "5L" },
        { 5UL, "5L" },
        { (byte)5, "5" },
        { 0.5, "0.5" },
        { 1.5m, "1.5" },
        { new Guid(1, 2, 3, new byte[8]), "guid'00000001-0002-0003-0000-000000000000'" },
        { new DateTimeOffset(2026, 3, 12, 16, 35, 0, TimeSpan.FromHours(2)), "datetime'2026-03-12T14:35:00Z'" },
        { new DateTime(2026, 3, 12, 14, 35, 0, 5, DateTimeKind.Utc), "datetime'2026-03-12T14:35:00.005Z'" },
        { new byte[] { 0, 255 }, "X'00FF'" },
        { new BinaryData([10]), "X'0A'" },
        { null, "null" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_is_written_as_its_type_needs(object? value, string written) =>
        Assert.Equal($"P eq {written}", TableClient.CreateQueryFilter($"P eq {value}"));

    [Fact]
    public void A_value_that_filters_do_not_know_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"P eq {TimeSpan.Zero}"));

    [Fact]
    public void No_filter_stays_none() => Assert.Null(TableClient.CreateQueryFilter((FormattableString)null!));
}
