namespace JustCallFx.Simulator.Delivering;

/// <summary>An event on its way to one webhook.</summary>
/// <param name="number">Its number at the webhook, from 1 on.</param>
/// <param name="delivery">What is sent.</param>
/// <param name="item">Its place on the agenda.</param>
internal sealed class QueuedEvent(long number, WebhookDelivery delivery, Agenda.Item item)
{
    public long Number => number;

    public Agenda.Item Item => item;

    public WebhookDelivery Delivery { get; set; } = delivery;

    /// <summary>The attempts that have begun.</summary>
    public int Attempts { get; set; }

    /// <summary>When the next attempt is due, of an event that waits.</summary>
    public DateTimeOffset NextAt { get; set; }

    public string Key => Delivery.Payload.Key;
}
