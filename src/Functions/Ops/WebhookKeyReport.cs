namespace JustCallFx.Functions.Ops;

/// <summary>The use of a signing key.</summary>
/// <param name="Name"><c>current</c> or <c>previous</c>.</param>
/// <param name="Uses">How many genuine requests it signed.</param>
/// <param name="LastUsedAt">When the newest of them came; null when there was none.</param>
public sealed record WebhookKeyReport(string Name, long Uses, DateTimeOffset? LastUsedAt);
