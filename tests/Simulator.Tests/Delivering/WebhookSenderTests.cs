using System.Diagnostics;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Signing;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.Tests.Delivering;

public sealed class WebhookSenderTests : IDisposable
{
    private readonly ManualClock clock = new(new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero));
    private readonly WebhookSender sender;

    public WebhookSenderTests() => sender = new(clock);

    public void Dispose() => sender.Dispose();

    [Fact]
    public async Task A_help_centre_payload_arrives_byte_for_byte_with_the_one_header()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);
        var delivery = Samples.To(endpoint.Url);

        await sender.SendAsync(delivery, CancellationToken.None);

        var request = endpoint.Received.Single();
        Assert.Equal(("POST", "/api/webhooks/justcall"), (request.Method, request.Path));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(delivery.Payload.Body.ToArray(), request.Body);
        Assert.Equal(["X-JustCall-Signature"], request.JustCallHeaders);
        Assert.Equal(HelpCentreSignature.Sign(request.Body, StrictReceiver.Secret), request.Headers["X-JustCall-Signature"]);
    }

    [Fact]
    public async Task A_developer_payload_arrives_with_its_three_headers()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);

        await sender.SendAsync(Samples.To(endpoint.Url, "sms-received.assumed.json"), CancellationToken.None);

        var request = endpoint.Received.Single();
        Assert.Equal(["x-justcall-request-timestamp", "x-justcall-signature", "x-justcall-signature-version"], request.JustCallHeaders);
        Assert.Equal("v1", request.Headers["x-justcall-signature-version"]);
        Assert.Equal("2026-03-12 14:35:00", request.Headers["x-justcall-request-timestamp"]);
        Assert.Equal(
            DynamicSignature.Sign(StrictReceiver.Secret, endpoint.Url, "sms.received", "2026-03-12 14:35:00"),
            request.Headers["x-justcall-signature"]);
    }

    [Fact]
    public async Task The_answer_is_told_with_the_time_it_took()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(_ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(250));
            return 503;
        });

        var result = await sender.SendAsync(Samples.To(endpoint.Url), CancellationToken.None);

        Assert.Equal(new DeliveryResult(503, TimeSpan.FromMilliseconds(250), null), result);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var endpoint = await Endpoint.StartAsync((_, response) =>
        {
            response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        var result = await sender.SendAsync(Samples.To(endpoint.Url), CancellationToken.None);

        Assert.Equal(307, result.Status);
        Assert.Single(endpoint.Received);
    }

    [Fact]
    public async Task No_trace_context_of_the_hosting_program_is_sent()
    {
        await using var endpoint = await Endpoint.AnsweringAsync(200);
        using var activity = new Activity("host").Start();

        await sender.SendAsync(Samples.To(endpoint.Url), CancellationToken.None);

        Assert.DoesNotContain("traceparent", endpoint.Received.Single().Headers.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_is_not_complete_after_ten_seconds_is_a_time_out(bool begun)
    {
        var arrived = new TaskCompletionSource();
        await using var endpoint = await Endpoint.StartAsync(async (request, response) =>
        {
            if (begun)
                await response.StartAsync();
            var hungUp = new TaskCompletionSource();
            using var _ = response.HttpContext.RequestAborted.Register(hungUp.SetResult);
            arrived.SetResult();
            await hungUp.Task;
        });

        var sending = sender.SendAsync(Samples.To(endpoint.Url), CancellationToken.None);
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(9.999));
        Assert.False(sending.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal(new DeliveryResult(null, TimeSpan.FromSeconds(10), "no answer within 10 s"), await sending);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_told_as_refused()
    {
        var result = await sender.SendAsync(Samples.To("http://127.0.0.1:1/hook"), CancellationToken.None);

        Assert.Equal(new DeliveryResult(null, TimeSpan.Zero, "connection refused by 127.0.0.1:1"), result);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_a_result()
    {
        await using var endpoint = await Endpoint.StartAsync((_, response) =>
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        });

        var result = await sender.SendAsync(Samples.To(endpoint.Url), CancellationToken.None);

        Assert.Null(result.Status);
        Assert.NotEmpty(result.Error!);
    }

    [Fact]
    public async Task Cancelling_is_no_result()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sender.SendAsync(Samples.To("http://127.0.0.1:1/"), cancelled));
    }
}
