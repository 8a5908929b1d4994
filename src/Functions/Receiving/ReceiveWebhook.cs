using JustCallFx.Core.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Receiving;

/// <summary>The door for JustCall's deliveries: request in, status out.</summary>
public sealed class ReceiveWebhook(WebhookReceiver receiver)
{
    /// <summary>Answers a request to the webhook. The answer's body is always empty.</summary>
    [Function(nameof(ReceiveWebhook))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "webhooks/justcall/{account?}")] HttpRequest request,
        string? account)
    {
        var head = WebhookRequest.WithoutBody(request, account);
        if (receiver.AnswerWithoutBody(head) is { } known)
            return Result(request, known);

        using var body = await RequestBody.ReadAsync(request, WebhookReceiver.LargestBody);
        return Result(request, body is null ? receiver.RefuseOversized(head) : await receiver.ReceiveAsync(head with { Body = body.Bytes }));
    }

    private static StatusOnly Result(HttpRequest request, WebhookAnswer answer)
    {
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
            request.HttpContext.Response.Headers.RetryAfter = WebhookAnswer.RetryAfterSeconds.ToString(null as IFormatProvider);
        return answer.Status == StatusCodes.Status200OK ? StatusOnly.Ok : new StatusOnly(answer.Status);
    }
}
