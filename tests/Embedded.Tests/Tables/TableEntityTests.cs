using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void Keys_version_and_time_are_properties_like_others()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };

        Assert.Equal(["PartitionKey", "RowKey", "odata.etag", "Timestamp"], entity.Keys);
        Assert.Equal("p", entity["PartitionKey"]);
        Assert.Equal(new ETag("W/\"1\""), entity.ETag);
    }

    [Fact]
    public void A_new_entity_has_nothing()
    {
        var entity = new TableEntity();

        Assert.Empty(entity);
        Assert.Null(entity.PartitionKey);
        Assert.Null(entity.Timestamp);
        Assert.Equal(default, entity.ETag);
    }

    [Fact]
    public void What_is_absent_reads_as_null()
    {
        var entity = new TableEntity { ["Empty"] = null };

        Assert.Null(entity["Absent"]);
        Assert.Null(entity.GetInt32("Absent"));
        Assert.Null(entity.GetString("Empty"));
        Assert.False(entity.TryGetValue("Absent", out _));
    }

    [Fact]
    public void A_value_is_read_as_its_own_type_only()
    {
        var entity = new TableEntity { ["Number"] = 5 };

        Assert.Equal(5, entity.GetInt32("Number"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Number"));
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Number"));
    }

    [Fact]
    public void Times_are_read_either_way()
    {
        var time = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero);
        var entity = new TableEntity { ["Offset"] = time, ["Date"] = time.UtcDateTime };

        Assert.Equal(time.UtcDateTime, entity.GetDateTime("Offset"));
        Assert.Equal(time, entity.GetDateTimeOffset("Date"));
    }

    [Fact]
    public void A_whole_number_takes_the_type_of_the_one_that_it_replaces()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.0, ["Int"] = 1, ["Text"] = "a" };

        entity["Long"] = 2;
        entity["Double"] = 2;
        entity["Int"] = 2L;
        entity["Text"] = 2;

        Assert.Equal((2L, 2.0, 2L, 2), (entity["Long"], entity["Double"], entity["Int"], entity["Text"]));
    }

    [Fact]
    public void Adding_overwrites()
    {
        var entity = new TableEntity { { "A", 1 } };

        entity.Add("A", 2);

        Assert.Equal(2, entity["A"]);
        Assert.Single(entity);
    }

    [Fact]
    public void Values_that_it_starts_from_are_copied()
    {
        var values = new Dictionary<string, object> { ["A"] = 1 };
        var entity = new TableEntity(values);

        values["A"] = 2;

        Assert.Equal(1, entity["A"]);
    }

    [Fact]
    public void It_is_a_dictionary()
    {
        IDictionary<string, object> entity = new TableEntity { ["A"] = 1, ["B"] = 2 };

        Assert.True(entity.Remove("A"));
        Assert.True(entity.Contains(new("B", 2)));
        Assert.Equal([2], entity.Values);
        entity.Clear();
        Assert.Empty(entity);
    }

    [Fact]
    public void A_name_is_needed()
    {
        var entity = new TableEntity();

        Assert.Throws<ArgumentNullException>(() => entity[null!] = 1);
        Assert.Throws<ArgumentException>(() => entity[""]);
    }
}
