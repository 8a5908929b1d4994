using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Where calls of the SMS API arrive: who asks, whether the limits allow it, what goes wrong, and what is answered.</summary>
internal sealed class SmsApiDoor(SmsApiOptions options, TextBook book, CallJournal journal, Action<SimulatedText> accepted, TimeProvider clock)
{
    private readonly FaultyAnswers answers = new(options, clock);

    /// <summary>Opens the API in one form.</summary>
    public void Map(IEndpointRouteBuilder routes, IApiForm form)
    {
        routes.MapPost(form.SendPath, context => AnswerAsync(context, form, SendAsync));
        routes.MapGet(form.ListPath, context => AnswerAsync(context, form, ListAsync));
        routes.MapGet(form.GetPath, context => AnswerAsync(context, form, GetAsync));
    }

    /// <summary>Opens one more list of a form.</summary>
    public void MapList(IEndpointRouteBuilder routes, IApiForm form, string path, Func<IQueryCollection, ApiAnswer> list)
    {
        routes.MapGet(path, context => AnswerAsync(context, form, PageAsync));

        Task<ApiAnswer> PageAsync(HttpRequest request, IApiForm _) => Task.FromResult(list(request.Query));
    }

    private async Task AnswerAsync(HttpContext context, IApiForm form, Func<HttpRequest, IApiForm, Task<ApiAnswer>> act)
    {
        journal.Begin();
        if (context.Request.Headers.Authorization != form.Authorization)
        {
            await FaultyAnswers.WriteAsync(context, form.Unauthorized());
            return;
        }

        var (mayRun, state) = form.Limits.Begin();
        form.WriteHeaders(context.Response.Headers, state, isSpent: !mayRun);
        if (!mayRun)
        {
            journal.Answer(StatusCodes.Status429TooManyRequests, state.At);
            await FaultyAnswers.WriteAsync(context, form.Refuse(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded."));
            return;
        }

        try
        {
            await answers.AnswerAsync(context, form, () => RefuseOrAsync(context.Request, form, act));
        }
        finally
        {
            form.Limits.End();
        }
    }

    private static async Task<ApiAnswer> RefuseOrAsync(
        HttpRequest request, IApiForm form, Func<HttpRequest, IApiForm, Task<ApiAnswer>> act)
    {
        try
        {
            return await act(request, form);
        }
        catch (ApiRefusal refusal)
        {
            return form.Refuse(refusal.Status, refusal.Code, refusal.Message);
        }
    }

    private async Task<ApiAnswer> SendAsync(HttpRequest request, IApiForm form)
    {
        if (request.ContentType?.Split(';')[0].Trim() != "application/json")
            throw ApiRefusal.BadRequest("Content-Type must be application/json.");
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var read = form.ReadText(body.ToArray(), clock.GetUtcNow());
        if (!options.Lines.IsEmpty && !options.Lines.Contains(read.Line))
            throw ApiRefusal.Invalid("The sender is not a number of this account.");

        var text = book.Add(read);
        accepted(text);
        options.Accepted?.Invoke(text);
        return form.Sent(text);
    }

    private Task<ApiAnswer> ListAsync(HttpRequest request, IApiForm form) => Task.FromResult(form.List([.. book.All.Reverse()], request.Query));

    private Task<ApiAnswer> GetAsync(HttpRequest request, IApiForm form)
    {
        var found = book.All.FirstOrDefault(text => form.IdOf(text) == (string?)request.RouteValues["id"]) ?? throw ApiRefusal.NotFound();
        return Task.FromResult(new ApiAnswer(StatusCodes.Status200OK, new JsonObject { ["status"] = "success", ["data"] = form.Show(found) }));
    }
}
