using System.Collections.Immutable;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>A change of an account's state.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it is.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Evidence">What tells so, in sentences.</param>
public sealed record HealthChange(DateTimeOffset At, WebhookState From, WebhookState To, DateTimeOffset Since, ImmutableArray<string> Evidence);
