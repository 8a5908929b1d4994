namespace JustCallFx.Embedded.Host;

/// <summary>Names a class with a parameterless constructor that implements <see cref="IStartHook"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StartHookAttribute(Type hook) : Attribute
{
    /// <summary>The class.</summary>
    public Type Hook { get; } = hook;
}
