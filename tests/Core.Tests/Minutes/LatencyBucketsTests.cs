using FsCheck;
using FsCheck.Fluent;
using JustCallFx.Core.Minutes;

namespace JustCallFx.Core.Tests.Minutes;

public sealed class LatencyBucketsTests
{
    [Fact]
    public void A_share_of_evenly_spread_times_is_told_within_its_class()
    {
        var buckets = new long[LatencyBuckets.Count];
        for (var millisecond = 1; millisecond <= 1000; millisecond++)
            buckets[LatencyBuckets.Of(millisecond / 1000.0)]++;

        Assert.Equal(0.5, LatencyBuckets.Within(buckets, 0.5), 3);
        Assert.Equal(0.95, LatencyBuckets.Within(buckets, 0.95), 3);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.0005, 0)]
    [InlineData(0.00051, 1)]
    [InlineData(60, 15)]
    [InlineData(61, 16)]
    public void A_class_holds_its_end(double seconds, int bucket) => Assert.Equal(bucket, LatencyBuckets.Of(seconds));

    [Fact]
    public void Of_nothing_every_share_is_zero() => Assert.Equal(0, LatencyBuckets.Within(new long[LatencyBuckets.Count], 0.99));

    [Fact]
    public void A_larger_share_never_takes_less() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt[]>(),
        times =>
        {
            var buckets = new long[LatencyBuckets.Count];
            foreach (var time in times)
                buckets[LatencyBuckets.Of(time.Get / 1000.0)]++;
            var told = new[] { 0.1, 0.5, 0.9, 0.99, 1 }.Select(share => LatencyBuckets.Within(buckets, share)).ToList();
            return told.SequenceEqual(told.Order());
        }).QuickCheckThrowOnFailure();
}
