using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What an account's health is judged by, beside the evidence.</summary>
/// <param name="Schedule">How JustCall repeats failed deliveries.</param>
/// <param name="AliveSince">Since when this instance runs.</param>
/// <param name="CanReadBack">Whether the account's texts can be listed.</param>
/// <param name="LastRun">The last reading back; null when there was none.</param>
public sealed record HealthContext(DeliverySchedule Schedule, DateTimeOffset AliveSince, bool CanReadBack = false, ReadBackRun? LastRun = null);
