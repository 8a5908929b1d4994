using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>What no webhook told is found in JustCall's API and published, once and not too early.</summary>
public sealed class ReconciliationRunTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly Outcome SeenBefore = Outcome.Skipped("this event is in the conversation already");

    [Theory]
    [InlineData("help", "help")]
    [InlineData("developer", "v2.1")]
    [InlineData("help", "v2.1")]
    [InlineData("developer", "help")]
    public async Task A_text_that_no_webhook_told_of_reaches_its_conversation(string dialect, string profile)
    {
        await using var floor = await ReadBackFloor.StartAsync(("Dialects", dialect), ("ApiProfile", profile));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Are you there?");

        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();

        var message = Assert.Single(floor.Topic.Sent);
        Assert.Equal(("sms.received", "reconciliation"), (message.Subject, message.ApplicationProperties["origin"]));
        Assert.Equal("Are you there?", Assert.Single(await floor.TimelineAsync()).Body);
        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
    }

    [Fact]
    public async Task A_text_that_the_broker_will_never_take_holds_up_no_other()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Topic.Refusal = message => message.Body.ToString().Contains("endless", StringComparison.Ordinal)
            ? new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded)
            : null;
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "An endless story");
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Are you there?");

        await floor.RunAfterAsync(Quarter);

        Assert.Single(floor.Topic.Sent);
        Assert.Equal(1, (await floor.LastAsync())!.Unreadable);
    }

    [Theory]
    [InlineData("help", "help")]
    [InlineData("developer", "v2.1")]
    [InlineData("help", "v2.1")]
    [InlineData("developer", "help")]
    public async Task A_text_that_a_webhook_told_of_is_known(string dialect, string profile)
    {
        await using var floor = await ReadBackFloor.StartAsync(("Dialects", dialect), ("ApiProfile", profile));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.ByWebhookAsync(floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi"), late: TimeSpan.FromSeconds(3));
        var sent = floor.Api.Send(ReadBackFloor.Line, ReadBackFloor.Ana, "Hello Ana");
        await floor.ByWebhookAsync(sent);
        await floor.DeliveredByWebhookAsync(sent);

        await floor.RunAfterAsync(Quarter);

        Assert.Empty(floor.Topic.Sent);
        Assert.Empty(floor.Issues.Raised);
        Assert.Equal((2, 2, 0), (await floor.LastAsync())!.Counts());
    }

    [Theory]
    [InlineData("help", "help")]
    [InlineData("developer", "v2.1")]
    [InlineData("help", "v2.1")]
    [InlineData("developer", "help")]
    public async Task A_webhook_that_comes_after_all_changes_nothing(string dialect, string profile)
    {
        await using var floor = await ReadBackFloor.StartAsync(("Dialects", dialect), ("ApiProfile", profile));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        var text = floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();
        var before = await floor.ConversationAsync();

        Assert.Equal(SeenBefore, await floor.ByWebhookAsync(text, late: TimeSpan.FromSeconds(90)));

        Assert.Equal(before!.InboundCount, (await floor.ConversationAsync())!.InboundCount);
        Assert.Single(await floor.TimelineAsync());
    }

    [Theory]
    [InlineData("help", "help")]
    [InlineData("help", "v2.1")]
    public async Task That_a_text_arrived_is_recovered_though_its_sending_was_told(string dialect, string profile)
    {
        await using var floor = await ReadBackFloor.StartAsync(("Dialects", dialect), ("ApiProfile", profile));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = floor.Api.Send(ReadBackFloor.Line, ReadBackFloor.Ana, "Hello Ana");
        await floor.ByWebhookAsync(sent);

        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();
        await floor.DeliveredByWebhookAsync(sent);

        Assert.Equal("sms.delivered", Assert.Single(floor.Topic.Sent).Subject);
        Assert.Equal(TextStatus.Delivered, (await floor.App.Conversations.FindTextAsync(floor.ConversationId, sent.HelpId, default))!.Status);
        Assert.Equal(2, (await floor.TimelineAsync()).Count);
    }

    [Fact]
    public async Task A_text_whose_webhook_may_still_come_is_looked_at_in_a_later_run()
    {
        await using var floor = await ReadBackFloor.StartAsync(("DeliveryPolicy", "overview"));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(105); passed += Quarter)
            await floor.RunAfterAsync(Quarter);
        Assert.Empty(floor.Topic.Sent);
        await floor.RunAfterAsync(Quarter);

        Assert.Single(floor.Topic.Sent);
    }

    [Fact]
    public async Task What_was_before_the_first_look_is_not_missed()
    {
        await using var floor = await ReadBackFloor.StartAsync((api, clock) =>
        {
            api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
            clock.Advance(TimeSpan.FromMinutes(1));
        });

        await floor.RunAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal((0, 0, 0), (await floor.LastAsync())!.Counts());
        Assert.Empty(floor.Topic.Sent);
    }

    [Fact]
    public async Task A_text_read_back_gets_no_reply_when_it_is_too_old_for_one()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "HOURS");

        await floor.RunAfterAsync(TimeSpan.FromMinutes(20));
        await floor.DeliverAsync();

        var entry = Assert.Single(await floor.TimelineAsync());
        Assert.Equal(ReplyGuardNames.Of(ReplyGuard.TooOld), entry.Reply!.WithheldBy);
    }

    [Fact]
    public async Task An_issue_tells_what_was_missed_and_goes_when_a_later_run_misses_nothing()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();
        var raised = Assert.Single(floor.Issues.Raised);

        // Without a text there is no evidence that deliveries come again.
        await floor.RunAfterAsync(Quarter);
        Assert.Empty(floor.Issues.Resolved);
        await floor.ByWebhookAsync(floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi again"));
        await floor.RunAfterAsync(Quarter);

        Assert.Equal((IssueKinds.EventsMissed, AnEvent.Account), (raised.Kind, raised.Account));
        Assert.Contains("calls, voicemail and contacts cannot be recovered", raised.Summary, StringComparison.Ordinal);
        var resolved = Assert.Single(floor.Issues.Resolved);
        Assert.Equal((IssueKinds.EventsMissed, AnEvent.Account), (resolved.Kind, resolved.Account));
    }

    [Fact]
    public async Task What_was_missed_is_told_again_until_it_is_written()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        floor.Issues.IsOut = true;
        await floor.RunAfterAsync(Quarter);
        floor.Issues.IsOut = false;

        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, floor.Issues.Raised.Count);
        Assert.Single(floor.Issues.Raised.Distinct());
    }

    [Fact]
    public async Task Reading_again_what_was_read_back_is_no_evidence_that_deliveries_come_again()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        var before = floor.Clock.GetUtcNow();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();

        await floor.App.Store.OrderAsync(AnEvent.Account, before, before.AddMinutes(16), "the webhook was paused", default);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(12));

        Assert.Equal("the webhook was paused", (await floor.LastAsync())!.Why);
        Assert.Single(floor.Issues.Raised);
        Assert.Empty(floor.Issues.Resolved);
    }

    [Fact]
    public async Task When_the_newest_missed_text_was_is_known_also_after_a_run_that_missed_nothing()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        var text = floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        await floor.RunAfterAsync(Quarter);
        await floor.DeliverAsync();

        await floor.RunAfterAsync(Quarter);

        Assert.Equal(0, (await floor.LastAsync())!.Missed);
        Assert.Equal(text.At, (await floor.App.Store.FindAsync(AnEvent.Account, default))!.NewestMissed);
    }

    [Fact]
    public async Task A_number_or_a_text_stands_in_no_issue_and_no_log()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "canary");

        await floor.RunAfterAsync(Quarter);

        var told = string.Join('\n', floor.Issues.Raised.Select(issue => $"{issue}").Concat(floor.App.RunLog.Entries.Select(entry => entry.Text)));
        Assert.Contains("1 of 1 texts", told, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
        Assert.DoesNotContain(ReadBackFloor.Ana[1..], told, StringComparison.Ordinal);
    }
}
