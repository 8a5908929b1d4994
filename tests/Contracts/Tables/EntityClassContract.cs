using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class EntityClassContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_class_of_ones_own_comes_back_as_it_was()
    {
        var reply = new Reply
        {
            PartitionKey = "p", RowKey = "r", Text = "hello", Attempts = 3, Bytes = 4L, Share = 0.5, Sent = true,
            Id = new Guid(1, 2, 3, new byte[8]), At = Noon, On = Noon.UtcDateTime,
            Data = [1, 2], Blob = new BinaryData([3]), Wait = TimeSpan.FromMinutes(5), Day = DayOfWeek.Friday,
            Maybe = 7, Counter = 8,
        };

        await Table.AddEntityAsync(reply);
        var read = (await Table.GetEntityAsync<Reply>("p", "r")).Value;

        Assert.Equal(("p", "r"), (read.PartitionKey, read.RowKey));
        Assert.Equal(("hello", 3, 4L, 0.5, true), (read.Text, read.Attempts, read.Bytes, read.Share, read.Sent));
        Assert.Equal((reply.Id, reply.At, reply.On), (read.Id, read.At, read.On));
        Assert.Equal((DayOfWeek.Friday, reply.Wait, 7, 8), (read.Day, read.Wait, read.Maybe, read.Counter));
        Assert.Equal([1, 2], read.Data);
        Assert.Equal([3], read.Blob!.ToArray());
        Assert.Equal((await GetAsync("r")).ETag, read.ETag);
    }

    [SkippableFact]
    public async Task What_is_kept_carries_the_names_that_the_class_asks_for()
    {
        await Table.AddEntityAsync(new Reply { PartitionKey = "p", RowKey = "r", Renamed = "x", Ignored = "y", Day = DayOfWeek.Friday });

        var kept = await GetAsync("r");

        Assert.Equal("x", kept["other_name"]);
        Assert.Equal("Friday", kept["Day"]);
        Assert.Equal(8, kept["Doubled"]);
        Assert.False(kept.ContainsKey("Renamed") || kept.ContainsKey("Ignored") || kept.ContainsKey("Maybe") || kept.ContainsKey("ETag"));
    }

    [SkippableFact]
    public async Task Properties_that_are_not_kept_stay_as_the_constructor_made_them()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Unknown"] = 1, ["Day"] = "Someday" });

        var read = (await Table.GetEntityAsync<Reply>("p", "r")).Value;

        Assert.Equal("preset", read.Text);
        Assert.Equal(DayOfWeek.Sunday, read.Day);
    }

    [SkippableFact]
    public async Task Keys_that_only_the_interface_shows_are_kept_too()
    {
        await Table.AddEntityAsync(new Hidden("p", "r"));

        Assert.Equal("r", (await GetAsync("r")).RowKey);
    }

    [SkippableFact]
    public async Task A_class_without_a_plain_constructor_is_written_but_not_read()
    {
        await Table.AddEntityAsync(new Hidden("p", "r"));

        await Assert.ThrowsAsync<MissingMethodException>(() => Table.GetEntityAsync<Hidden>("p", "r"));
    }

    [SkippableFact]
    public async Task A_query_reads_into_a_class_what_is_selected()
    {
        await Table.AddEntityAsync(new Reply { PartitionKey = "p", RowKey = "r", Text = "hello", Attempts = 3 });

        var read = Assert.Single(await Table.QueryAsync<Reply>(select: ["Attempts"]).ToListAsync());

        Assert.Equal((null, "preset", 3), (read.RowKey, read.Text, read.Attempts));
    }

    private sealed class Reply : ITableEntity
    {
        public int Counter;

        public string PartitionKey { get; set; } = null!;

        public string RowKey { get; set; } = null!;

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Text { get; set; } = "preset";

        public int Attempts { get; set; } = 4;

        public int Doubled => 2 * Attempts;

        public long Bytes { get; set; }

        public double Share { get; set; }

        public bool Sent { get; set; }

        public Guid Id { get; set; }

        public DateTimeOffset? At { get; set; }

        public DateTime? On { get; set; }

        public byte[]? Data { get; set; }

        public BinaryData? Blob { get; set; }

        public TimeSpan Wait { get; set; }

        public DayOfWeek Day { get; set; }

        public int? Maybe { get; set; }

        [DataMember(Name = "other_name")]
        public string? Renamed { get; set; }

        [IgnoreDataMember]
        public string? Ignored { get; set; }
    }

    private sealed class Hidden(string partitionKey, string rowKey) : ITableEntity
    {
        string ITableEntity.PartitionKey { get; set; } = partitionKey;

        string ITableEntity.RowKey { get; set; } = rowKey;

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }
}
