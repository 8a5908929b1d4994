using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Answers calls, and lets go wrong what the plan says.</summary>
internal sealed class FaultyAnswers(SmsApiOptions options, TimeProvider clock)
{
    private const string Page = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    /// <summary>Acts and answers, or does not, as the plan says.</summary>
    public async Task AnswerAsync(HttpContext context, IApiForm form, Func<Task<ApiAnswer>> act)
    {
        var fault = options.Faults.Next();
        if (await FailsBeforeAsync(context, form, fault))
            return;
        var answer = await act();
        switch (fault)
        {
            case ApiFault.ServerErrorAfterAccept:
                await WriteAsync(context, ServerError(form));
                return;
            case ApiFault.ResetAfterAccept:
                context.Abort();
                return;
            case ApiFault.BrokenAnswer:
                await BreakOffAsync(context);
                return;
            case ApiFault.SilenceAfterAccept:
                await StaySilentAsync(context);
                return;
            case ApiFault.Slow:
                await Task.Delay(options.SlowBy, clock, context.RequestAborted);
                break;
        }

        await WriteAsync(context, answer);
    }

    /// <summary>Writes an answer as it is.</summary>
    public static Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is null)
            return Task.CompletedTask;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.Body.ToJsonString());
    }

    private static async Task<bool> FailsBeforeAsync(HttpContext context, IApiForm form, ApiFault fault)
    {
        switch (fault)
        {
            case ApiFault.ServerError:
                await WriteAsync(context, ServerError(form));
                return true;
            case ApiFault.BadGateway:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(Page);
                return true;
            case ApiFault.Unavailable:
                context.Response.Headers.RetryAfter = "30";
                await WriteAsync(context, form.Refuse(503, "SERVICE_UNAVAILABLE", "Service temporarily unavailable."));
                return true;
            case ApiFault.TurnedAway:
                await WriteAsync(context, form.Refuse(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded."));
                return true;
            case ApiFault.ResetBeforeAccept:
                context.Abort();
                return true;
            case ApiFault.SilenceBeforeAccept:
                await StaySilentAsync(context);
                return true;
            default:
                return false;
        }
    }

    private static ApiAnswer ServerError(IApiForm form) => form.Refuse(500, "INTERNAL_ERROR", "Something went wrong.");

    // Kestrel closes a connection whose answer ends too early. Not by a reset, which could overtake the status.
    private static Task BreakOffAsync(HttpContext context)
    {
        var beginning = Encoding.UTF8.GetBytes("{\"status\":");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 2 * beginning.Length;
        return context.Response.Body.WriteAsync(beginning, context.RequestAborted).AsTask();
    }

    private static async Task StaySilentAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var end = new TaskCompletionSource();
        await using var hungUp = context.RequestAborted.Register(() => end.TrySetResult());
        await using var stopped = stopping.Register(() => end.TrySetResult());
        await end.Task;
        context.Abort();
    }
}
