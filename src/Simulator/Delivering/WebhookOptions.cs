namespace JustCallFx.Simulator.Delivering;

/// <summary>What a simulated webhook is set to.</summary>
public sealed record WebhookOptions
{
    /// <summary>The URL as registered: absolute, http or https.</summary>
    public required string Url { get; init; }

    /// <summary>The account's API secret, which signs.</summary>
    public required string Secret { get; init; }

    /// <summary>When failed deliveries are repeated.</summary>
    public DeliveryPolicy Policy { get; init; } = DeliveryPolicy.Once;

    /// <summary>What a repeated delivery looks like.</summary>
    public RetryForm Retries { get; init; } = RetryForm.Identical;

    /// <summary>How many deliveries may run at the same time, from 1 on.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>Called after each attempt; must not throw.</summary>
    public Action<WebhookDelivery, DeliveryResult>? Attempted { get; init; }

    /// <summary>The policy; neither secret nor URL.</summary>
    public override string ToString() => $"{Policy.Name}, {AtOnce} at once";
}
