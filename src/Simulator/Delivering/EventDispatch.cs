using System.Collections.Concurrent;

namespace JustCallFx.Simulator.Delivering;

/// <summary>Carries out a webhook's attempts, the first ones and those that the book lets follow.</summary>
internal sealed class EventDispatch(WebhookOptions options, WebhookBook book, Agenda agenda, TimeProvider clock) : IAsyncDisposable
{
    private readonly WebhookSender sender = new(clock);
    private readonly SemaphoreSlim slots = new(options.AtOnce);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<QueuedEvent, Task> following = new();

    /// <summary>Makes the first attempt, and sees to the others by itself.</summary>
    /// <returns>How it ended; null when the webhook is paused.</returns>
    public async Task<DeliveryResult?> PostAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var one = book.Begin(delivery, agenda.Begin());
        var (result, wait) = await AttemptAsync(one, cancellationToken);
        if (wait is not null)
            Keep(one, FollowAsync(one, wait));
        return result;
    }

    /// <summary>Sees to all attempts by itself.</summary>
    public void Enqueue(WebhookDelivery delivery)
    {
        var one = book.Begin(delivery, agenda.Begin());
        Keep(one, FollowAsync(one, wait: null));
    }

    /// <summary>Leaves out whatever has not been posted yet.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(following.Values);
        sender.Dispose();
        slots.Dispose();
        stop.Dispose();
    }

    private void Keep(QueuedEvent one, Task follow)
    {
        following[one] = follow;
        if (follow.IsCompleted)
            following.TryRemove(one, out _);
    }

    private async Task FollowAsync(QueuedEvent one, Task? wait)
    {
        try
        {
            if (wait is null)
                (_, wait) = await AttemptAsync(one, stop.Token);
            while (wait is not null)
            {
                await wait;
                if (!book.Resume(one))
                    break;
                one.Item.GoOn();
                (_, wait) = await AttemptAsync(one, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The account is closed; what is left is not posted.
        }

        following.TryRemove(one, out _);
    }

    private async Task<(DeliveryResult? Result, Task? Wait)> AttemptAsync(QueuedEvent one, CancellationToken cancellationToken)
    {
        Task? wait = null;
        try
        {
            await slots.WaitAsync(cancellationToken);
            try
            {
                (var result, wait) = book.MayPost(one) ? await PostAsync(one, cancellationToken) : (null, null);
                return (result, wait);
            }
            finally
            {
                slots.Release();
            }
        }
        finally
        {
            if (wait is null)
                one.Item.Dispose();
        }
    }

    private async Task<(DeliveryResult Result, Task? Wait)> PostAsync(QueuedEvent one, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        if (options.Retries == RetryForm.Identical)
            one.Delivery = one.Delivery with { SignedAt = one.Delivery.SignedAt ?? at };
        var result = await sender.SendAsync(one.Delivery, cancellationToken);
        options.Attempted?.Invoke(one.Delivery, result);
        if (book.Note(one, new(one.Key, ++one.Attempts, at, result.Status, result.Error)) is not { } delay)
            return (result, null);
        // The wait begins before it stands on the agenda: whoever moves a clock by hand may do so from then on.
        var wait = Task.Delay(delay, clock, stop.Token);
        one.Item.PutOff(one.NextAt);
        return (result, wait);
    }
}
