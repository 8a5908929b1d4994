using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Embedded.Host;

/// <summary>Puts the HTTP functions on their routes, as the Functions host has them.</summary>
internal static class HttpFunctions
{
    /// <exception cref="InvalidOperationException">A parameter of a function is neither in its route nor of a type that this host binds.</exception>
    public static void Map(WebApplication app, FunctionApp functions, IServiceCollection registered)
    {
        app.UseRouting();
        app.Use(NotFoundUnlessFunctionAsync);
        foreach (var function in functions.OverHttp)
        {
            var route = RoutePatternFactory.Parse(RouteOf(function, functions.HostJson.RoutePrefix));
            var door = new HttpFunction(function, route, function.NeedsNoScope(registered) ? app.Services : null);
            ((IEndpointRouteBuilder)app).Map(route, door.AnswerAsync).WithMetadata(door, new HttpMethodMetadata(function.Http!.Methods ?? []));
        }
    }

    public static string RouteOf(FunctionMethod function, string routePrefix) =>
        $"{(routePrefix.Length == 0 ? "" : $"/{routePrefix}")}/{function.Http!.Route ?? function.Name}";

    // The Functions host knows no 405: a method that no function lists is a route that does not exist.
    private static Task NotFoundUnlessFunctionAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<HttpFunction>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
