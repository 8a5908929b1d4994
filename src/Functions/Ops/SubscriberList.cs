namespace JustCallFx.Functions.Ops;

/// <summary>The subscribers, by name.</summary>
public sealed record SubscriberList(IReadOnlyList<SubscriberReport> Subscribers);
