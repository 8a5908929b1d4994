using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>Runs one HTTP function for a request.</summary>
internal sealed class HttpFunction
{
    private readonly FunctionMethod function;
    private readonly RoutePattern route;
    private readonly IServiceProvider? shared;
    private readonly Func<HttpContext, object?>[] bindings;

    /// <param name="function">The function.</param>
    /// <param name="route">Where it answers.</param>
    /// <param name="shared">What the function's class is made from; null to make it in a scope of the request.</param>
    /// <exception cref="InvalidOperationException">A parameter is neither in the route nor of a type that this host binds.</exception>
    public HttpFunction(FunctionMethod function, RoutePattern route, IServiceProvider? shared)
    {
        this.function = function;
        this.route = route;
        this.shared = shared;
        bindings = [.. function.Parameters.Select(Binding)];
    }

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var arguments = new object?[bindings.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = bindings[i](context);

            var running = function.InvokeAsync(shared ?? context.RequestServices, arguments);
            await running;
            await WriteAsync(function.ResultOf(running), context);
        }
        catch (BadHttpRequestException refused) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            // What the server itself refuses, such as a body that is too large, is the caller's fault.
            context.Response.Clear();
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            // As the Functions host does: the fault is logged, the caller gets a bare 500 if nothing was written yet.
            context.RequestServices.GetRequiredService<ILogger<HttpFunction>>().FunctionFailed(fault, function.Name);
            if (!context.Response.HasStarted)
            {
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        }
        catch (Exception fault)
        {
            context.RequestServices.GetRequiredService<ILogger<HttpFunction>>().CallerGone(function.Name, fault.GetType().Name);
        }
    }

    private static Task WriteAsync(object? result, HttpContext context) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())),
        IResult answer => answer.ExecuteAsync(context),
        _ => Task.CompletedTask,
    };

    private Func<HttpContext, object?> Binding(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
            return context => context.Request;
        if (parameter.ParameterType == typeof(FunctionContext))
            return context => new FunctionRun(function, context.RequestServices, context.RequestAborted);
        if (parameter.ParameterType == typeof(CancellationToken))
            return context => context.RequestAborted;

        return RouteValue(parameter);
    }

    private Func<HttpContext, object?> RouteValue(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        if (route.GetParameter(name) is null || !converter.CanConvertFrom(typeof(string)))
            throw new InvalidOperationException(
                $"{function.EntryPoint}: parameter {name} of type {parameter.ParameterType} is neither in the route nor a type that this host binds.");
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return context => context.Request.RouteValues[name] is string text ? converter.ConvertFromInvariantString(text) : absent;
    }
}
