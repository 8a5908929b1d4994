namespace JustCallFx.Core.Subscribing;

/// <summary>The names of the subscribers, which are those of their subscriptions.</summary>
/// <param name="All">All of them.</param>
public sealed record SubscriberNames(IReadOnlyList<string> All);
