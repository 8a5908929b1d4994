using System.Text.Json;
using JustCallFx.Simulator.Payloads;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.Tests.SmsApi;

public sealed class TextEventsTests
{
    [Theory]
    [InlineData(Dialect.HelpCentre, false, "sms.sent sms.delivered", "delivered")]
    [InlineData(Dialect.HelpCentre, true, "sms.sent sms.failed", "failed")]
    [InlineData(Dialect.Developer, false, "sms.sent sms.status_updated", "delivered")]
    [InlineData(Dialect.Developer, true, "sms.sent sms.status_updated", "failed")]
    public async Task What_becomes_of_a_sent_text_is_posted_so_that_a_strict_receiver_takes_it(Dialect dialect, bool fails, string events, string status)
    {
        var both = new TaskCompletionSource();
        await using var endpoint = await Endpoint.StartAsync((request, response) => AnswerAsync(request, response, both));
        await using var floor = await ApiFloor.StartAsync(
            new UnhurriedClock(),
            options => options with
            {
                Events = dialect, SentAfter = TimeSpan.Zero, DeliveredAfter = TimeSpan.Zero, Unreachable = fails ? ["+16815550142"] : [],
            },
            endpoint.Url);

        await floor.SendAsync();
        await both.Task;

        var received = endpoint.Received.Select(request => SamplePayload.Parse("received", request.Body)).ToList();
        Assert.All(received, payload => Assert.Equal(dialect, payload.Dialect));
        Assert.Equal(events, string.Join(' ', received.Select(payload => payload.Event)));
        Assert.Equal(status, Assert.Single(floor.Api.SentTo("+16815550142")).Status);
        Assert.Contains($"\"{status}\"", endpoint.Received[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_accepted_can_be_read_over_HTTP()
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);
        await floor.SendAsync();
        await floor.SendAsync(ApiFloor.Developer);

        var answer = await floor.GetAsync("/texts", authorization: null);

        var report = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(2, report.GetProperty("calls").GetInt32());
        Assert.Equal(["+16815550142", "+16815550142"], report.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("contact").GetString()));
        Assert.Equal(0, report.GetProperty("turnedAway").GetArrayLength());
    }

    private static Task AnswerAsync(RecordedRequest request, HttpResponse response, TaskCompletionSource both)
    {
        response.StatusCode = StrictReceiver.Judge(request);
        if (response.StatusCode != 200)
            both.TrySetException(new InvalidOperationException("refused"));
        else if (!request.Text.Contains("\"sms.sent\"", StringComparison.Ordinal))
            both.TrySetResult();
        return Task.CompletedTask;
    }
}
