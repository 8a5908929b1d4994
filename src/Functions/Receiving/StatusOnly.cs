using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Receiving;

/// <summary>An answer that is a status and nothing else; writes no log of its own, unlike the framework's.</summary>
internal sealed class StatusOnly(int status) : IResult
{
    /// <summary>The answer that nearly every delivery gets.</summary>
    public static StatusOnly Ok { get; } = new(StatusCodes.Status200OK);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
