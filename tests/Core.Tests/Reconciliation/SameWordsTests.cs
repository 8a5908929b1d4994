using JustCallFx.Core.Subscribing;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>Where webhook and API name texts by different ids, texts are told apart by their words and times, and same words are not one text.</summary>
public sealed class SameWordsTests : IAsyncLifetime
{
    private ReadBackFloor floor = null!;

    public async Task InitializeAsync()
    {
        floor = await ReadBackFloor.StartAsync(("Dialects", "help"), ("ApiProfile", "v2.1"));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task Two_texts_of_the_same_words_are_two()
    {
        await floor.ByWebhookAsync(AnasText("ok"));
        floor.Clock.Advance(TimeSpan.FromSeconds(20));
        await floor.ByWebhookAsync(AnasText("ok"));

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(2, (await floor.TimelineAsync()).Count);
        Assert.Equal((2, 2, 0), (await floor.LastAsync())!.Counts());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_two_texts_of_the_same_words_the_one_that_no_webhook_told_of_is_found(int told)
    {
        var texts = Two();
        await floor.ByWebhookAsync(texts[told]);

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();

        Assert.Equal((2, 1, 1), (await floor.LastAsync())!.Counts());
        Assert.Equal(2, (await floor.ConversationAsync())!.InboundCount);
    }

    [Fact]
    public async Task Two_that_were_read_back_stay_two_whatever_webhooks_come_afterwards()
    {
        var texts = Two();
        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();

        Outcome[] late = [await floor.ByWebhookAsync(texts[1]), await floor.ByWebhookAsync(texts[0]), await floor.ByWebhookAsync(texts[1])];

        Assert.All(late, outcome => Assert.IsType<Outcome.Skip>(outcome));
        Assert.Equal(2, (await floor.ConversationAsync())!.InboundCount);
    }

    [Fact]
    public async Task Neither_its_sending_nor_its_outcome_is_told_twice()
    {
        var sent = floor.Api.Send(ReadBackFloor.Line, ReadBackFloor.Ana, "Hello Ana");
        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();
        var before = await floor.ConversationAsync();

        Assert.IsType<Outcome.Skip>(await floor.ByWebhookAsync(sent));
        Assert.IsType<Outcome.Skip>(await floor.DeliveredByWebhookAsync(sent));

        Assert.Equal(before!.LastDelivered, (await floor.ConversationAsync())!.LastDelivered);
        Assert.Equal(2, (await floor.TimelineAsync()).Count);
    }

    [Fact]
    public async Task A_third_one_by_webhook_is_a_text_of_its_own()
    {
        Two();
        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();

        await floor.ByWebhookAsync(AnasText("ok"));

        Assert.Equal(3, (await floor.ConversationAsync())!.InboundCount);
    }

    [Fact]
    public async Task The_webhook_may_tell_a_text_while_what_was_read_back_waits_on_the_topic()
    {
        var text = AnasText("ok");
        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.ByWebhookAsync(text);

        Assert.IsType<Outcome.Skip>(Assert.Single(await floor.DeliverAsync()));
        Assert.Equal(1, (await floor.ConversationAsync())!.InboundCount);
    }

    [Theory]
    [InlineData(120, 1)]
    [InlineData(121, 2)]
    [InlineData(-120, 1)]
    [InlineData(-121, 2)]
    public async Task Two_minutes_of_difference_are_one_text_and_more_are_two(int seconds, int texts)
    {
        var text = AnasText("ok");
        await floor.ByWebhookAsync(text, late: TimeSpan.FromSeconds(seconds));

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();

        Assert.Equal(texts, (await floor.ConversationAsync())!.InboundCount);
    }

    [Theory]
    [InlineData("Tom &amp; Ana&#39;s \\\"bakery\\\"", "Tom & Ana's \"bakery\"")]
    [InlineData("on  my way ", "On my way")]
    public async Task Words_are_the_same_however_the_api_escapes_them(string listed, string told)
    {
        var text = AnasText(listed);
        await floor.ByWebhookAsync(text with { Body = told });

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Empty(floor.Topic.Sent);
    }

    [Fact]
    public async Task The_same_words_the_other_way_are_another_text()
    {
        await floor.ByWebhookAsync(AnasText("ok"));
        floor.Api.Send(ReadBackFloor.Line, ReadBackFloor.Ana, "ok", status: "sent");

        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal("sms.sent", Assert.Single(floor.Topic.Sent).Subject);
    }

    [Fact]
    public async Task Reading_a_span_again_finds_everything_known()
    {
        var texts = Two();
        await floor.ByWebhookAsync(texts[1]);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(15));
        await floor.DeliverAsync();

        var now = floor.Clock.GetUtcNow();
        var last = (await floor.LastAsync())!;
        await floor.App.Store.OrderAsync("default", last.From, last.To, "again", default);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.True((await floor.LastAsync())!.At > now);
        Assert.Equal((2, 2, 0), (await floor.LastAsync())!.Counts());
    }

    private SimulatedText AnasText(string body) => floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, body);

    private SimulatedText[] Two()
    {
        var first = AnasText("ok");
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        return [first, AnasText("ok")];
    }
}
