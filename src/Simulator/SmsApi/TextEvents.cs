using System.Collections.Concurrent;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Posts what follows a sent text: <c>sms.sent</c>, then <c>sms.delivered</c> or <c>sms.failed</c>, signed, each once.</summary>
internal sealed class TextEvents(SmsApiOptions options, TextBook book, TextPayloads? payloads, SimulatedWebhook webhook, TimeProvider clock) : IDisposable
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
            using var item = webhook.Begin();
            await MoveAsync(text, "sent", item, options.SentAfter, (moved, now) => payloads?.Sent(moved, now));
            var ending = options.Unreachable.Contains(text.Contact) ? "failed" : "delivered";
            await MoveAsync(text, ending, item, options.DeliveredAfter, (moved, now) => payloads?.Ended(moved, now));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The account is closed; what is left is not posted.
        }

        following.TryRemove(text.Number, out _);
    }

    private async Task MoveAsync(
        SimulatedText text, string status, Agenda.Item item, TimeSpan after, Func<SimulatedText, DateTimeOffset, SamplePayload?> make)
    {
        var at = clock.GetUtcNow() + after;
        // The wait begins before it stands on the agenda: whoever moves a clock by hand may do so from then on.
        var wait = Task.Delay(after, clock, stop.Token);
        item.PutOff(at);
        await wait;
        item.GoOn();
        if (make(book.Move(text, status), clock.GetUtcNow()) is { } payload)
            await webhook.PostAsync(payload, stop.Token);
    }
}
