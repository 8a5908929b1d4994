namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>What a subscriber's work needs asked to be left alone for a while; the event comes again no sooner.</summary>
/// <param name="message">Who asked, without what is personal.</param>
/// <param name="wait">How long to wait.</param>
public sealed class RetryAfterException(string message, TimeSpan wait) : Exception(message)
{
    /// <summary>How long to wait.</summary>
    public TimeSpan Wait { get; } = wait;
}
