using System.Globalization;
using System.Net.Http.Headers;
using JustCallFx.Core.Limits;

namespace JustCallFx.Core.SmsApi;

/// <summary>Reads what an answer's headers say about the limits, in both families of names (contract §8.4).</summary>
internal static class RateHeaders
{
    private const int TooManyRequests = 429;

    // The help centre's minute, the developers' minute, the developers' hour.
    private const string HelpMinute = "X-RateLimit";
    private const string Burst = "X-Rate-Limit-Burst";
    private const string Hour = "X-Rate-Limit";

    /// <summary>What a call's answer says.</summary>
    public static CallEnding Read(ApiAnswer answer, DateTimeOffset now)
    {
        if (answer.Headers is not { } headers)
            return default;
        if (answer.Status == TooManyRequests)
            return new(TurnedAway: true, WaitUntil: RetryAfter(headers, now) ?? Reset(headers, Burst, now) ?? Reset(headers, HelpMinute, now) ?? Spent(headers, Hour, now));
        var until = new[] { Spent(headers, Burst, now), Spent(headers, HelpMinute, now), Spent(headers, Hour, now) }.Max();
        var bulkUntil = new[] { HalfSpent(headers, Burst, now), HalfSpent(headers, HelpMinute, now), HalfSpent(headers, Hour, now) }.Max();
        return new(TurnedAway: false, until, bulkUntil);
    }

    private static DateTimeOffset? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } wait } => now + wait,
        { Date: { } at } when at > now => at,
        _ => null,
    };

    private static DateTimeOffset? Spent(HttpResponseHeaders headers, string family, DateTimeOffset now) =>
        Number(headers, $"{family}-Remaining") is 0 ? Reset(headers, family, now) : null;

    // Other programs may use the same key; what they leave is for replies.
    private static DateTimeOffset? HalfSpent(HttpResponseHeaders headers, string family, DateTimeOffset now) =>
        Number(headers, $"{family}-Remaining") < Number(headers, $"{family}-Limit") / 2 ? Reset(headers, family, now) : null;

    private static DateTimeOffset? Reset(HttpResponseHeaders headers, string family, DateTimeOffset now)
    {
        var at = Number(headers, $"{family}-Reset") is { } seconds and > 0 and <= int.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        return at > now ? at : null;
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
