namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>What this one event needs is not there yet; it comes again, and tells nothing of how others fare.</summary>
/// <param name="message">What is missing, without what is personal.</param>
public sealed class NotYetException(string message) : Exception(message);
