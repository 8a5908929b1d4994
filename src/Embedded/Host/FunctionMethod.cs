using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Embedded.Host;

/// <summary>A function: its trigger, and how its method is called.</summary>
internal sealed class FunctionMethod : FunctionDefinition
{
    private readonly ObjectFactory create;
    private readonly Func<object, object?[], Task> call;
    private readonly Func<Task, object?> result;
    private readonly Type declaringType;

    public FunctionMethod(string name, MethodInfo method)
    {
        Name = name;
        EntryPoint = $"{method.DeclaringType}.{method.Name}";
        Parameters = method.GetParameters();
        Trigger = TriggerOf(method) ?? throw new InvalidOperationException(
            $"{EntryPoint} has no trigger that this host knows; wanted is one HttpTrigger, ServiceBusTrigger or TimerTrigger on a parameter of an instance method.");
        declaringType = method.DeclaringType!;
        create = ActivatorUtilities.CreateFactory(declaringType, Type.EmptyTypes);
        call = Compile(method);
        result = Result(method);
    }

    public override string Name { get; }

    public override string EntryPoint { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    public TriggerBindingAttribute Trigger { get; }

    public HttpTriggerAttribute? Http => Trigger as HttpTriggerAttribute;

    public TimerTriggerAttribute? Timer => Trigger as TimerTriggerAttribute;

    public ServiceBusTriggerAttribute? ServiceBus => Trigger as ServiceBusTriggerAttribute;

    /// <summary>Makes the function's class and runs its method.</summary>
    /// <remarks>The class is not disposed, as the worker does not.</remarks>
    public Task InvokeAsync(IServiceProvider services, object?[] arguments)
    {
        EmbeddedMeter.CountExecution(Name);
        return call(create(services, null), arguments);
    }

    /// <summary>What a run that has ended gave, null when the method gives nothing; throws what the method threw.</summary>
    public object? ResultOf(Task ended) => result(ended);

    /// <summary>Whether the function's class is made of singletons alone, so that a scope for it would stay empty.</summary>
    public bool NeedsNoScope(IServiceCollection registered) => declaringType.GetConstructors() is [var constructor]
        && constructor.GetParameters().All(parameter => registered
            .LastOrDefault(one => one.ServiceType == parameter.ParameterType && !one.IsKeyedService) is { Lifetime: ServiceLifetime.Singleton });

    private static TriggerBindingAttribute? TriggerOf(MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>()).ToList();
        return triggers is [HttpTriggerAttribute or ServiceBusTriggerAttribute or TimerTriggerAttribute] && !method.IsStatic ? triggers[0] : null;
    }

    private static Func<object, object?[], Task> Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var running = Expression.Call(
            Expression.Convert(instance, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        return typeof(Task).IsAssignableFrom(method.ReturnType)
            ? Expression.Lambda<Func<object, object?[], Task>>(running, instance, arguments).Compile()
            : throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name} returns {method.ReturnType}; a function returns Task or Task<T> on this host.");
    }

    private static Func<Task, object?> Result(MethodInfo method) => method.ReturnType == typeof(Task)
        ? static ended =>
        {
            ended.GetAwaiter().GetResult();
            return null;
        }
        : typeof(FunctionMethod).GetMethod(nameof(ResultOf), 1, BindingFlags.Static | BindingFlags.NonPublic, [typeof(Task)])!
            .MakeGenericMethod(method.ReturnType.GetGenericArguments()[0])
            .CreateDelegate<Func<Task, object?>>();

    private static object? ResultOf<T>(Task ended) => ((Task<T>)ended).GetAwaiter().GetResult();
}
