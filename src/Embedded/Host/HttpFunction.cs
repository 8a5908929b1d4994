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
    private readonly Func<FunctionRun, HttpContext, object?>[] bindings;

    /// <exception cref="InvalidOperationException">A parameter is neither in the route nor of a type that this host binds.</exception>
    public HttpFunction(FunctionMethod function, RoutePattern route)
    {
        this.function = function;
        this.route = route;
        bindings = [.. function.Parameters.Select(Binding)];
    }

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var run = new FunctionRun(function, context.RequestServices, context.RequestAborted);
            var arguments = new object?[bindings.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = bindings[i](run, context);

            await WriteAsync(await function.InvokeAsync(context.RequestServices, arguments), context);
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

    private Func<FunctionRun, HttpContext, object?> Binding(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
            return (_, context) => context.Request;
        if (parameter.ParameterType == typeof(FunctionContext))
            return (run, _) => run;
        if (parameter.ParameterType == typeof(CancellationToken))
            return (run, _) => run.CancellationToken;

        return RouteValue(parameter);
    }

    private Func<FunctionRun, HttpContext, object?> RouteValue(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var converter = TypeDescriptor.GetConverter(parameter.ParameterType);
        if (route.GetParameter(name) is null || !converter.CanConvertFrom(typeof(string)))
            throw new InvalidOperationException(
                $"{function.EntryPoint}: parameter {name} of type {parameter.ParameterType} is neither in the route nor a type that this host binds.");
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return (_, context) => context.Request.RouteValues[name] is string text ? converter.ConvertFromInvariantString(text) : absent;
    }
}
