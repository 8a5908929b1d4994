using System.Reflection;
using JustCallFx.Embedded.Host;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>An assembly that holds one timer function and names no start hooks.</summary>
internal sealed class TimersOnly : Assembly
{
    public override Type[] GetTypes() => [typeof(OnSchedule)];

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => Array.Empty<StartHookAttribute>();
}
