using System.Reflection;
using JustCallFx.Embedded.Host;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Timers;

/// <summary>One timer function: its schedule, and how it is run.</summary>
internal sealed class TimerFunction
{
    private readonly FunctionMethod function;
    private readonly TimerTriggerAttribute trigger;
    private readonly Func<TimerFunctionRun, object?>[] bindings;

    /// <exception cref="InvalidDataException">The schedule, or a setting that it names, cannot be used.</exception>
    /// <exception cref="InvalidOperationException">A parameter is of a type that this host does not bind.</exception>
    public TimerFunction(FunctionMethod function, IConfiguration settings)
    {
        this.function = function;
        trigger = function.Timer!;
        Schedule = ScheduleText.Read(function.Name, trigger.Schedule, settings);
        bindings = [.. function.Parameters.Select(Binding)];
    }

    public string Name => function.Name;

    public TimerSchedule Schedule { get; }

    public bool RunsOnStart => trigger.RunOnStartup;

    /// <summary>Whether an occurrence that was missed while the app was down is made up for.</summary>
    public bool IsMonitored => trigger.UseMonitor && !Schedule.IsFrequent;

    public Task RunAsync(IServiceProvider services, TimerInfo timer, CancellationToken cancellationToken)
    {
        var run = new TimerFunctionRun(new FunctionRun(function, services, cancellationToken), timer);
        return function.InvokeAsync(services, [.. bindings.Select(bind => bind(run))]);
    }

    private Func<TimerFunctionRun, object?> Binding(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(TimerInfo) => run => run.Timer,
        var type when type == typeof(FunctionContext) => run => run.Context,
        var type when type == typeof(CancellationToken) => run => run.Context.CancellationToken,
        var type => throw new InvalidOperationException(
            $"{function.EntryPoint}: parameter {parameter.Name} is of type {type}, which this host does not bind to a timer."),
    };
}
