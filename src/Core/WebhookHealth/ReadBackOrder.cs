namespace JustCallFx.Core.WebhookHealth;

/// <summary>A span in which deliveries may have been missed, and that is to be read back.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Because">Why, in a few words.</param>
public sealed record ReadBackOrder(DateTimeOffset From, DateTimeOffset To, string Because)
{
    /// <summary>The span that covers this order and an earlier one that is still open.</summary>
    public ReadBackOrder Covering(ReadBackOrder? open) => open is null
        ? this
        : this with { From = From < open.From ? From : open.From, To = To > open.To ? To : open.To };
}
