using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class RateHeadersTests
{
    private static readonly long Soon = AnAnswer.Now.ToUnixTimeSeconds() + 20;
    private static readonly long Later = AnAnswer.Now.ToUnixTimeSeconds() + 50;

    [Fact]
    public void Turned_away_it_waits_for_the_first_of_what_it_is_told()
    {
        Assert.Equal(45, Wait("Retry-After: 45", $"X-Rate-Limit-Burst-Reset: {Soon}"));
        Assert.Equal(90, Wait("Retry-After: Mon, 02 Mar 2026 12:01:30 GMT"));
        Assert.Equal(20, Wait($"X-Rate-Limit-Burst-Reset: {Soon}", $"X-RateLimit-Reset: {Later}"));
        Assert.Equal(50, Wait($"X-RateLimit-Reset: {Later}"));
        Assert.Equal(50, Wait("X-Rate-Limit-Remaining: 0", $"X-Rate-Limit-Reset: {Later}"));
    }

    [Theory]
    [InlineData("X-Rate-Limit-Remaining: 4|X-Rate-Limit-Reset: 1772452850")]
    [InlineData("Retry-After: soon")]
    [InlineData("Retry-After: Mon, 02 Mar 2026 11:00:00 GMT")]
    [InlineData("X-RateLimit-Reset: 1")]
    [InlineData("X-RateLimit-Reset: 99999999999999999999")]
    [InlineData("X-Other: 1")]
    public void Turned_away_without_a_usable_word_it_is_not_told(string headers) => Assert.Null(Wait(headers.Split('|')));

    [Fact]
    public void When_nothing_is_left_everybody_waits_for_the_last_reset() => Assert.Equal(
        new CallEnding(TurnedAway: false, AnAnswer.Now.AddSeconds(50), null),
        RateHeaders.Read(
            AnAnswer.With(200, "X-Rate-Limit-Burst-Remaining: 0", $"X-Rate-Limit-Burst-Reset: {Soon}", "X-Rate-Limit-Remaining: 0", $"X-Rate-Limit-Reset: {Later}"),
            AnAnswer.Now));

    [Fact]
    public void When_less_than_half_is_left_bulk_readers_wait() => Assert.Equal(
        new CallEnding(TurnedAway: false, null, AnAnswer.Now.AddSeconds(20)),
        RateHeaders.Read(AnAnswer.With(200, "X-RateLimit-Limit: 60", "X-RateLimit-Remaining: 29", $"X-RateLimit-Reset: {Soon}"), AnAnswer.Now));

    [Fact]
    public void When_enough_is_left_nobody_waits() => Assert.Equal(
        default,
        RateHeaders.Read(AnAnswer.With(200, "X-RateLimit-Limit: 60", "X-RateLimit-Remaining: 30", $"X-RateLimit-Reset: {Soon}"), AnAnswer.Now));

    private static double? Wait(params string[] headers)
    {
        var ending = RateHeaders.Read(AnAnswer.With(429, headers), AnAnswer.Now);
        Assert.True(ending.TurnedAway);
        return (ending.WaitUntil - AnAnswer.Now)?.TotalSeconds;
    }
}
