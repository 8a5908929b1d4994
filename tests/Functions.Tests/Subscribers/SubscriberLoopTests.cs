using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Telemetry;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>How a message is settled by how the work on it ended.</summary>
public sealed class SubscriberLoopTests
{
    private readonly Mock<ServiceBusMessageActions> actions = new(MockBehavior.Strict);
    private readonly FakeClock clock = new();
    private readonly SubscriberLoop loop;

    public SubscriberLoopTests()
    {
        loop = new(clock, NullLogger<SubscriberLoop>.Instance);
        actions.Setup(it => it.CompleteMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        actions.Setup(it => it.DeadLetterMessageAsync(
                It.IsAny<ServiceBusReceivedMessage>(), null, It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns(Task.CompletedTask);
    }

    [Fact]
    public async Task The_work_gets_the_event_and_its_message_is_completed()
    {
        EventEnvelope<SmsReceived>? seen = null;

        await HandleAsync(Message(), told =>
        {
            seen = told;
            return Outcome.Done;
        });

        Assert.Equal(("default:sms.received:msg_1", "default", "Hi"), (seen!.Id, seen.Account, seen.Event.Body));
        VerifyCompleted();
    }

    [Fact]
    public async Task Nothing_to_do_completes_too()
    {
        await HandleAsync(Message(), _ => Outcome.Skipped("seen already"));

        VerifyCompleted();
    }

    [Fact]
    public async Task A_rejected_event_goes_to_the_dead_letters_with_its_reason()
    {
        await HandleAsync(Message(), _ => Outcome.Rejected("the account is not known"));

        VerifyDeadLettered("the account is not known");
    }

    [Fact]
    public async Task A_reason_longer_than_a_dead_letter_takes_is_cut()
    {
        await HandleAsync(Message(), _ => Outcome.Rejected(new string('x', 5000)));

        VerifyDeadLettered(new string('x', 4096));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/justcall/default","type":"com.justcall.sms.received","schemaversion":1,"data":{}}""")]
    public async Task A_message_without_a_readable_event_goes_to_the_dead_letters(string body)
    {
        await HandleAsync(Message(body: BinaryData.FromString(body)), _ => Outcome.Done);

        actions.Verify(it => it.DeadLetterMessageAsync(
            It.IsAny<ServiceBusReceivedMessage>(), null, "Rejected", It.Is<string>(why => why.StartsWith("The message cannot be read: ")), default));
    }

    [Fact]
    public async Task An_exception_leaves_the_message_to_the_runtime_which_gives_it_back()
    {
        var handling = HandleAsync(Message(), _ => throw new TimeoutException());
        clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => handling);
        actions.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(10, 20)]
    public async Task A_message_whose_work_failed_is_kept_back_a_while_before_it_is_given_back(int deliveryCount, int seconds)
    {
        var handling = HandleAsync(Message(deliveryCount: deliveryCount), _ => throw new TimeoutException());
        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        var wasKept = !handling.IsCompleted;
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(wasKept);
        await Assert.ThrowsAsync<TimeoutException>(() => handling);
    }

    [Fact]
    public async Task An_event_of_a_newer_schema_comes_again_instead_of_being_rejected()
    {
        var newer = Message().Body.ToString().Replace("\"schemaversion\":1", "\"schemaversion\":2", StringComparison.Ordinal);

        var handling = HandleAsync(Message(body: BinaryData.FromString(newer)), _ => Outcome.Done);
        clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<NewerSchemaException>(() => handling);
        actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_message_that_the_subscription_is_not_for_is_completed_without_work()
    {
        await HandleAsync(Message(subject: "call.completed"), _ => throw new InvalidOperationException("Not to be called."));

        VerifyCompleted();
    }

    [Fact]
    public async Task The_trace_that_began_with_the_delivery_goes_on()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JustCallFxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        string? trace = null;

        await HandleAsync(Message(trace: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), _ =>
        {
            trace = Activity.Current?.TraceId.ToString();
            return Outcome.Done;
        });

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", trace);
    }

    private Task HandleAsync(ServiceBusReceivedMessage message, Func<EventEnvelope<SmsReceived>, Outcome> work) =>
        loop.HandleAsync<SmsReceived>(SmsReceived.EventName, message, actions.Object, (told, _) => Task.FromResult(work(told)), default);

    private void VerifyCompleted()
    {
        actions.Verify(it => it.CompleteMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), default), Times.Once);
        actions.VerifyNoOtherCalls();
    }

    private void VerifyDeadLettered(string description)
    {
        actions.Verify(it => it.DeadLetterMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), null, "Rejected", description, default), Times.Once);
        actions.VerifyNoOtherCalls();
    }

    private static ServiceBusReceivedMessage Message(string subject = SmsReceived.EventName, BinaryData? body = null, string? trace = null, int deliveryCount = 1) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: body ?? new BinaryData(CloudEvent.Write(new EventEnvelope<SmsReceived>("default:sms.received:msg_1", "default", "c1", Text))),
            messageId: "default:sms.received:msg_1",
            subject: subject,
            correlationId: "c1",
            deliveryCount: deliveryCount,
            properties: trace is null ? null : new Dictionary<string, object> { ["traceparent"] = trace });

    private static SmsReceived Text => new()
    {
        OccurredAt = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero),
        MessageId = "msg_1",
        Contact = PhoneNumber.Parse("+14155559876")!.Value,
        Line = PhoneNumber.Parse("+14155551234")!.Value,
        Body = "Hi",
    };
}
