using System.Collections.Concurrent;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.Traffic;

/// <summary>Posts some traffic: an account's own events through its webhook, with its delivery policy; everything else once, as from elsewhere.</summary>
/// <param name="options">What the account's webhook is set to.</param>
/// <param name="clock">Tells when each post is due.</param>
public sealed class TrafficRun(WebhookOptions options, TimeProvider clock)
{
    private readonly ConcurrentBag<(TrafficKind Kind, int? Status)> foreign = [];

    /// <summary>Makes the posts and waits until each was taken or given up.</summary>
    /// <param name="posts">In the order of their times.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    public async Task<TrafficReport> PostAsync(IReadOnlyList<TrafficPost> posts, CancellationToken cancellationToken)
    {
        await using var webhook = new SimulatedWebhook(options, clock);
        using var sender = new WebhookSender(clock);
        var others = new List<Task>();
        foreach (var post in posts)
        {
            if (post.At - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            if (post.Kind is TrafficKind.Text or TrafficKind.Duplicate)
                webhook.Enqueue(post.Payload);
            else
                others.Add(SendAsync(post, sender, cancellationToken));
        }

        await Task.WhenAll(others);
        await webhook.DoneAsync(cancellationToken);
        return new(webhook.State, [.. foreign]);
    }

    private async Task SendAsync(TrafficPost post, WebhookSender sender, CancellationToken cancellationToken)
    {
        var delivery = new WebhookDelivery
        {
            Payload = post.Payload, Url = options.Url, Secret = options.Secret, SignedAt = post.SignedAt, Forge = post.Kind == TrafficKind.Forgery,
        };
        foreign.Add((post.Kind, (await sender.SendAsync(delivery, cancellationToken)).Status));
    }
}
