using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>What a sender is answered while the broker, or the broker and the tables, cannot be reached.</summary>
public sealed class UnavailableTests : IDisposable
{
    private static readonly WebhookAnswer Accepted = new(200, WebhookCause.Accepted);
    private static readonly WebhookAnswer Unavailable = new(503, WebhookCause.Unavailable);

    private readonly ReceiverFloor floor = new();
    private readonly WebhookRequest text = SignedRequest.Help(Corpus.Read("help/sms-received.json"));

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task When_the_broker_fails_the_event_waits_elsewhere_and_the_sender_is_done()
    {
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");

        Assert.Equal(Accepted, await floor.Receiver.ReceiveAsync(text));
        Assert.Equal("default:sms.received:msg_a1b2c3d4", Assert.Single(floor.Spillover.Kept).Id);
    }

    [Fact]
    public async Task When_nothing_can_be_stored_the_sender_is_asked_to_try_again()
    {
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");
        floor.Spillover.Behaviour = _ => throw new IOException("no tables");

        Assert.Equal(Unavailable, await floor.Receiver.ReceiveAsync(text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broker_that_hangs_is_given_up_after_two_seconds(bool heedsItsToken)
    {
        floor.Sender.Behaviour = Never(heedsItsToken);

        var answer = floor.Receiver.ReceiveAsync(text);
        floor.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(answer.IsCompleted);
        floor.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(Accepted, await answer.WaitAsync(Patience.Longest));
        Assert.Single(floor.Spillover.Kept);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_broker_and_tables_hang_the_answer_comes_after_five_seconds(bool heedTheirTokens)
    {
        var spilling = new TaskCompletionSource();
        floor.Sender.Behaviour = Never(heedTheirTokens);
        floor.Spillover.Behaviour = token =>
        {
            spilling.TrySetResult();
            return Never(heedTheirTokens)(token);
        };

        var answer = floor.Receiver.ReceiveAsync(text);
        floor.Clock.Advance(TimeSpan.FromSeconds(2));
        await spilling.Task.WaitAsync(Patience.Longest);
        floor.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(answer.IsCompleted);
        floor.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(Unavailable, await answer.WaitAsync(Patience.Longest));
    }

    [Fact]
    public async Task A_broker_that_takes_its_time_within_two_seconds_is_waited_for()
    {
        var taken = new TaskCompletionSource();
        floor.Sender.Behaviour = token => taken.Task.WaitAsync(token);

        var answer = floor.Receiver.ReceiveAsync(text);
        floor.Clock.Advance(TimeSpan.FromSeconds(1.9));
        taken.SetResult();

        Assert.Equal(Accepted, await answer);
        Assert.Empty(floor.Spillover.Kept);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_an_error_in_the_log_by_its_id()
    {
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");
        floor.Spillover.Behaviour = _ => throw new IOException("no tables");

        await floor.Receiver.ReceiveAsync(text);

        var error = Assert.Single(floor.Logged, entry => entry.Level == LogLevel.Error);
        Assert.Contains("default:sms.received:msg_a1b2c3d4", error.Text, StringComparison.Ordinal);
        Assert.All(floor.Logged, entry => Assert.DoesNotContain("4155559876", entry.Text, StringComparison.Ordinal));
    }

    private static Func<CancellationToken, Task> Never(bool heedsItsToken)
    {
        var never = new TaskCompletionSource();
        return token => heedsItsToken ? never.Task.WaitAsync(token) : never.Task;
    }
}
