using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Receiving;

/// <summary>A sender that does not wait for its answer.</summary>
public sealed class HangUpTests : IAsyncLifetime
{
    private static readonly byte[] Text = Corpus.Read("help/sms-received.json");

    private readonly FakeSender sender = new();
    private readonly App app;

    public HangUpTests() => app = new App
    {
        Configure = services => services.AddHttpContextAccessor().AddSingleton(new EventPublisher(sender)),
    };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_client_that_hangs_up_after_its_body_was_read_has_still_delivered()
    {
        using var client = new CancellationTokenSource();
        var publishing = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        sender.Behaviour = async token =>
        {
            var hungUp = HungUp();
            await client.CancelAsync();
            await hungUp;
            publishing.SetResult(token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostAsync(client.Token));
        var patience = await publishing.Task.WaitAsync(Patience.Longest);
        Assert.False(patience.IsCancellationRequested);
        await app.StopAsync();

        Assert.Equal("default:sms.received:msg_a1b2c3d4", Assert.Single(sender.Sent).MessageId);
    }

    /// <summary>Ends when the server has noticed that its client is gone.</summary>
    private Task HungUp()
    {
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Services.GetRequiredService<IHttpContextAccessor>().HttpContext!.RequestAborted.Register(noticed.SetResult);
        return noticed.Task;
    }

    private async Task PostAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/justcall") { Content = new ByteArrayContent(Text) };
        request.Headers.Add("X-JustCall-Signature", SignedRequest.BodySignature(Text));
        using var answer = await app.Http.SendAsync(request, cancellationToken);
    }
}
