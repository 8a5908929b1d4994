using System.Collections.Concurrent;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Posts what follows a sent text: <c>sms.sent</c>, then <c>sms.delivered</c> or <c>sms.failed</c>, signed, each once.</summary>
internal sealed class TextEvents(SmsApiOptions options, TextBook book, TextPayloads? payloads, Func<SamplePayload, CancellationToken, Task> post, TimeProvider clock)
    : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<long, Task> following = new();

    /// <summary>Begins to follow a text.</summary>
    public void Follow(SimulatedText text)
    {
        if (!stop.IsCancellationRequested)
            following[text.Number] = FollowAsync(text);
    }

    /// <summary>Leaves out whatever has not been posted yet.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(following.Values);
    }

    /// <inheritdoc />
    public void Dispose() => stop.Dispose();

    private async Task FollowAsync(SimulatedText text)
    {
        try
        {
            await MoveAsync(text, "sent", options.SentAfter, (moved, now) => payloads?.Sent(moved, now));
            var ending = options.Unreachable.Contains(text.Contact) ? "failed" : "delivered";
            await MoveAsync(text, ending, options.DeliveredAfter, (moved, now) => payloads?.Ended(moved, now));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The account is closed; what is left is not posted.
        }

        following.TryRemove(text.Number, out _);
    }

    private async Task MoveAsync(SimulatedText text, string status, TimeSpan after, Func<SimulatedText, DateTimeOffset, SamplePayload?> make)
    {
        await Task.Delay(after, clock, stop.Token);
        if (make(book.Move(text, status), clock.GetUtcNow()) is { } payload)
            await post(payload, stop.Token);
    }
}
