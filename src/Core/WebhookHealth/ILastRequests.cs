namespace JustCallFx.Core.WebhookHealth;

/// <summary>Knows when this instance got its last verified request.</summary>
public interface ILastRequests
{
    /// <summary>When it came, whatever its answer; null when there was none.</summary>
    DateTimeOffset? LastRequestOf(string account);
}
