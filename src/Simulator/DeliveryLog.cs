using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator;

/// <summary>The last deliveries of an account, and how often each payload was posted. Safe for use by several threads.</summary>
internal sealed class DeliveryLog
{
    public const int Kept = 100;

    private readonly Lock gate = new();
    private readonly Queue<DeliveryReport> recent = new();
    private readonly Dictionary<string, int> attempts = [];

    /// <summary>How often a payload was posted.</summary>
    public int AttemptsOf(string file)
    {
        lock (gate)
            return attempts.GetValueOrDefault(file);
    }

    public void Add(WebhookDelivery delivery, DeliveryResult result)
    {
        lock (gate)
        {
            var attempt = attempts[delivery.Payload.Name] = attempts.GetValueOrDefault(delivery.Payload.Name) + 1;
            recent.Enqueue(DeliveryReport.Of(delivery.Payload, result, attempt));
            if (recent.Count > Kept)
                recent.Dequeue();
        }
    }

    /// <summary>Oldest first.</summary>
    public DeliveryReport[] List()
    {
        lock (gate)
            return [.. recent];
    }
}
