using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Functions.Ops;

/// <summary>Failed events that come again, the next first.</summary>
/// <param name="Retries">The events.</param>
/// <param name="More">Whether there are more than these.</param>
public sealed record RetryList(IReadOnlyList<WaitingRetry> Retries, bool More);
