#pragma warning disable CA1012 // Abstract, yet with a public constructor: so the official types have it.

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks what connects a function's parameter with a service.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    /// <summary>For attributes that inherit.</summary>
    public BindingAttribute()
    {
    }
}

/// <summary>Marks what starts a function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    /// <summary>For attributes that inherit.</summary>
    public TriggerBindingAttribute()
    {
    }
}
