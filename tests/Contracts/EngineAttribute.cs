namespace JustCallFx.Contracts;

/// <summary>Names the engine that a floor stands on. Every suite that fits the floor has to be bound to it.</summary>
/// <param name="name">The name, as the list of engines and suites shows it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EngineAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
