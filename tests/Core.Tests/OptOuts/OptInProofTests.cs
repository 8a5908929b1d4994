using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.SmsApi;

namespace JustCallFx.Core.Tests.OptOuts;

/// <summary>Texts that opt in, told by webhooks whose signature does not cover what they say: JustCall is asked for them.</summary>
public sealed class OptInProofTests
{
    [Theory]
    [InlineData("v2.1")]
    [InlineData("help")]
    public async Task One_that_JustCall_shows_holds(string profile)
    {
        await using var floor = await StartAsync("developer", profile);
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "Start!");

        Assert.True(await HoldsAsync(floor));
    }

    [Fact]
    public async Task One_that_others_have_pushed_off_the_first_page_of_the_list_holds()
    {
        await using var floor = await StartAsync("developer", "help");
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "START");
        for (var other = 0; other < 150; other++)
            floor.Api.Receive("+16815550143", ApiFloor.Line, "Hi");

        Assert.True(await HoldsAsync(floor));
    }

    [Theory]
    [InlineData("v2.1", ApiFloor.Ana, "I am not interested")]
    [InlineData("v2.1", "+16815550143", "START")]
    [InlineData("help", ApiFloor.Ana, "I am not interested")]
    [InlineData("help", "+16815550143", "START")]
    public async Task One_whose_words_or_sender_were_others_may_come_again_and_does_not_hold(string profile, string contact, string body)
    {
        await using var floor = await StartAsync("developer", profile);
        floor.Api.Receive(contact, ApiFloor.Line, body);

        var fault = await Assert.ThrowsAsync<NotYetException>(() => HoldsAsync(floor));

        Assert.StartsWith("JustCall's list does not show the text", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_first_told_with_another_time_proves_nothing()
    {
        await using var floor = await StartAsync("help,developer");
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "START");
        var later = floor.Clock.GetUtcNow().AddMinutes(6);

        await Assert.ThrowsAsync<NotYetException>(() => HoldsAsync(floor, later));
    }

    [Fact]
    public async Task Where_JustCall_refuses_the_list_its_reason_is_told()
    {
        await using var floor = await StartAsync("developer", "v2.1", ("ApiSecret", "another-not-real"));

        var fault = await Assert.ThrowsAsync<NotYetException>(() => HoldsAsync(floor));

        Assert.EndsWith("401: Unauthorized", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", null)]
    [InlineData("developer", "reconciliation")]
    public async Task What_is_signed_or_was_read_from_JustCall_itself_is_not_asked_for(string dialects, string? origin)
    {
        await using var floor = await StartAsync(dialects);

        Assert.True(await HoldsAsync(floor, origin: origin));
        Assert.Equal(0, floor.Api.Calls);
    }

    private static Task<ApiFloor> StartAsync(string dialects, string profile = "v2.1", params (string Name, string Value)[] settings) =>
        ApiFloor.StartAsync(profile, settings: [("Dialects", dialects), ("WebhookUrl", "https://example.com/hook"), .. settings]);

    private static Task<bool> HoldsAsync(ApiFloor floor, DateTimeOffset? at = null, string? origin = null)
    {
        var text = new SmsReceived
        {
            OccurredAt = floor.Clock.GetUtcNow(), MessageId = "1", Contact = ApiFloor.Number(ApiFloor.Ana), Line = ApiFloor.Number(ApiFloor.Line), Body = "START",
        };
        return new OptInProof(floor.Accounts, floor.Client).HoldsAsync(new EventEnvelope<SmsReceived>("e", "main", null, text) { Origin = origin }, at ?? text.OccurredAt, default);
    }
}
