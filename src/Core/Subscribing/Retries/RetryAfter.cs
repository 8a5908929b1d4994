using System.Net.Http.Headers;
using Azure;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Finds out whether a failure says when to come again.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";

    /// <summary>The wait that a failure asks for: its own, or its answer's <c>Retry-After</c>, in seconds or as a date; null when none.</summary>
    public static TimeSpan? In(Exception fault, DateTimeOffset now) => fault switch
    {
        RetryAfterException asked => NotNegative(asked.Wait),
        RequestFailedException refused when refused.GetRawResponse() is { } answer
            && answer.Headers.TryGetValue(Header, out var text)
            && RetryConditionHeaderValue.TryParse(text, out var header) => NotNegative(header.Delta ?? header.Date!.Value - now),
        _ => null,
    };

    private static TimeSpan NotNegative(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
