using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class HttpFunctionTests
{
    [Theory]
    [InlineData("Result", HttpStatusCode.Accepted, "\"result\"")]
    [InlineData("Action", HttpStatusCode.Conflict, "")]
    [InlineData("ActionWithBody", HttpStatusCode.OK, "{\"said\":\"action\"}")]
    [InlineData("Written", HttpStatusCode.Created, "written")]
    public async Task What_a_function_answers_is_written(string function, HttpStatusCode status, string body)
    {
        await using var floor = await new HostFloor(typeof(Answers)).StartAsync();

        var answer = await floor.Http.GetAsync($"/api/{function}", floor.Token);

        Assert.Equal((status, body), (answer.StatusCode, await answer.Content.ReadAsStringAsync(floor.Token)));
    }

    [Theory]
    [InlineData("ThrowsAtOnce")]
    [InlineData("ThrowsLater")]
    public async Task A_function_that_throws_is_a_bare_500_and_logged(string function)
    {
        await using var floor = await new HostFloor(typeof(Failures)).StartAsync();

        var answer = await floor.Http.GetAsync($"/api/{function}", floor.Token);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(floor.Token));
        Assert.False(answer.Headers.Contains("x-half-done"));
        Assert.Null(answer.Content.Headers.ContentType);
        var logged = await floor.Logs.WaitForAsync(9001, floor.Token);
        Assert.Equal((LogLevel.Error, $"Function {function} failed"), (logged.Level, logged.Message));
        Assert.Equal("as told", Assert.IsType<FormatException>(logged.Fault).Message);
    }

    [Fact]
    public async Task A_function_gets_its_context_and_the_services_of_its_request()
    {
        await using var floor = await new HostFloor(typeof(Scoped)).StartAsync(services => services.AddScoped<OneRequest>());

        var first = await floor.Http.GetStringAsync("/api/Scoped", floor.Token);
        var second = await floor.Http.GetStringAsync("/api/Scoped", floor.Token);

        Assert.StartsWith("Scoped True ", first);
        Assert.StartsWith("Scoped True ", second);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_function_is_told_when_its_caller_goes_away()
    {
        var waiting = new Waiting();
        await using var floor = await new HostFloor(typeof(Endless)).StartAsync(services => services.AddSingleton(waiting));
        using var caller = new CancellationTokenSource();

        var asking = floor.Http.GetAsync("/api/Endless", caller.Token);
        var context = await waiting.Begun.Task.WaitAsync(floor.Token);
        await caller.CancelAsync();
        await waiting.Ended.Task.WaitAsync(floor.Token);

        Assert.True(context.CancellationToken.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await floor.Host.StopAsync(floor.Token);
        Assert.DoesNotContain(floor.Logs.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task The_class_of_a_function_is_new_for_each_request_and_not_disposed()
    {
        var disposals = new Disposals();
        await using var floor = await new HostFloor(typeof(Counting)).StartAsync(services => services.AddSingleton(disposals));

        Assert.Equal("1", await floor.Http.GetStringAsync("/api/Counting", floor.Token));
        Assert.Equal("1", await floor.Http.GetStringAsync("/api/Counting", floor.Token));
        await floor.Host.StopAsync(floor.Token);

        Assert.Equal(0, disposals.Count);
    }

    public sealed class Answers
    {
        [Function("Result")]
        public Task<IResult> ResultAsync([HttpTrigger] HttpRequest _) => Task.FromResult(Results.Json("result", statusCode: 202));

        [Function("Action")]
        public Task<IActionResult> ActionAsync([HttpTrigger] HttpRequest _) => Task.FromResult<IActionResult>(new StatusCodeResult(409));

        [Function("ActionWithBody")]
        public Task<IActionResult> ActionWithBodyAsync([HttpTrigger] HttpRequest _) =>
            Task.FromResult<IActionResult>(new OkObjectResult(new { Said = "action" }));

        [Function("Written")]
        public Task WrittenAsync([HttpTrigger] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 201;
            return request.HttpContext.Response.WriteAsync("written");
        }
    }

    public sealed class Failures
    {
        [Function("ThrowsAtOnce")]
        public Task<IResult> ThrowsAtOnceAsync([HttpTrigger] HttpRequest _) => throw new FormatException("as told");

        [Function("ThrowsLater")]
        public async Task<IResult> ThrowsLaterAsync([HttpTrigger] HttpRequest request)
        {
            request.HttpContext.Response.Headers["x-half-done"] = "yes";
            request.HttpContext.Response.ContentType = "text/half-done";
            await Task.Yield();
            throw new FormatException("as told");
        }
    }

    public sealed class Scoped(OneRequest ofClass)
    {
        [Function(nameof(Scoped))]
        public Task<IResult> RunAsync([HttpTrigger] HttpRequest request, FunctionContext context)
        {
            var ofContext = context.InstanceServices.GetRequiredService<OneRequest>();
            var ofRequest = request.HttpContext.RequestServices.GetRequiredService<OneRequest>();
            var same = ofClass == ofContext && ofContext == ofRequest && Guid.TryParse(context.InvocationId, out _);
            return Task.FromResult(Results.Text($"{context.FunctionDefinition.Name} {same} {ofClass.Id}"));
        }
    }

    public sealed class OneRequest
    {
        private static int made;

        public int Id { get; } = Interlocked.Increment(ref made);
    }

    public sealed class Endless(Waiting waiting)
    {
        [Function(nameof(Endless))]
        public async Task RunAsync([HttpTrigger] HttpRequest _, FunctionContext context, CancellationToken cancellationToken)
        {
            waiting.Begun.SetResult(context);
            try
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }
            finally
            {
                waiting.Ended.SetResult();
            }
        }
    }

    public sealed class Waiting
    {
        public TaskCompletionSource<FunctionContext> Begun { get; } = new();

        public TaskCompletionSource Ended { get; } = new();
    }

    public sealed class Counting(Disposals disposals) : IDisposable
    {
        private int calls;

        [Function(nameof(Counting))]
        public Task<IResult> RunAsync([HttpTrigger] HttpRequest _) => Task.FromResult(Results.Text($"{++calls}"));

        public void Dispose() => disposals.Count++;
    }

    public sealed class Disposals
    {
        public int Count { get; set; }
    }
}
