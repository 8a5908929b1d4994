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
    private readonly Func<object, object?[], Task<object?>> call;

    public FunctionMethod(string name, MethodInfo method)
    {
        Name = name;
        EntryPoint = $"{method.DeclaringType}.{method.Name}";
        Parameters = method.GetParameters();
        Trigger = TriggerOf(method) ?? throw new InvalidOperationException(
            $"{EntryPoint} has no trigger that this host knows; wanted is one HttpTrigger, ServiceBusTrigger or TimerTrigger on a parameter of an instance method.");
        create = ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
        call = Compile(method);
    }

    public override string Name { get; }

    public override string EntryPoint { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    public TriggerBindingAttribute Trigger { get; }

    public HttpTriggerAttribute? Http => Trigger as HttpTriggerAttribute;

    public TimerTriggerAttribute? Timer => Trigger as TimerTriggerAttribute;

    public ServiceBusTriggerAttribute? ServiceBus => Trigger as ServiceBusTriggerAttribute;

    /// <summary>Makes the function's class and runs its method; gives the method's result, null when it has none.</summary>
    /// <remarks>The class is not disposed, as the worker does not.</remarks>
    public Task<object?> InvokeAsync(IServiceProvider services, object?[] arguments) => call(create(services, null), arguments);

    private static TriggerBindingAttribute? TriggerOf(MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>()).ToList();
        return triggers is [HttpTriggerAttribute or ServiceBusTriggerAttribute or TimerTriggerAttribute] && !method.IsStatic ? triggers[0] : null;
    }

    private static Func<object, object?[], Task<object?>> Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var result = Expression.Call(
            Expression.Convert(instance, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        var ended = method.ReturnType switch
        {
            var type when type == typeof(Task) => Expression.Call(Ending(nameof(EndAsync), null), result),
            { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(Task<>) =>
                Expression.Call(Ending(nameof(EndWithAsync), type.GetGenericArguments()[0]), result),
            var type => throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name} returns {type}; a function returns Task or Task<T> on this host."),
        };
        return Expression.Lambda<Func<object, object?[], Task<object?>>>(ended, instance, arguments).Compile();
    }

    private static MethodInfo Ending(string name, Type? result)
    {
        var method = typeof(FunctionMethod).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
        return result is null ? method : method.MakeGenericMethod(result);
    }

    private static async Task<object?> EndAsync(Task running)
    {
        await running;
        return null;
    }

    private static async Task<object?> EndWithAsync<T>(Task<T> running) => await running;
}
