using System.Reflection;
using JustCallFx.Embedded.Host;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>An assembly that holds just these classes and names just these start hooks.</summary>
internal sealed class FunctionsOf(params Type[] classes) : Assembly
{
    public Type[] StartHooks { get; init; } = [];

    public override Type[] GetTypes() => classes;

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        StartHooks.Where(_ => attributeType == typeof(StartHookAttribute)).Select(hook => new StartHookAttribute(hook)).ToArray();
}
