namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>An attempt of the model of JustCall; many events at one time make their attempts together.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="HappenedAt">When the event was, by our clock.</param>
/// <param name="Retry">Which retry it is; 0 for the first attempt.</param>
/// <param name="Events">How many events it stands for.</param>
internal sealed record Attempt(string Id, DateTimeOffset HappenedAt, int Retry, int Events);
