namespace JustCallFx.Contracts;

/// <summary>A suite beside an engine that it fits.</summary>
/// <param name="Suite">The suite, an open generic type.</param>
/// <param name="Floor">The engine's floor.</param>
public sealed record Binding(Type Suite, Type Floor)
{
    private const string SuiteEnding = "Contract`1";

    /// <summary>The capability: the folder that the suite lies in.</summary>
    public string Capability => Suite.Namespace!.Split('.')[^1];

    /// <summary>The suite's name.</summary>
    public string Name => Suite.Name.Replace(SuiteEnding, "", StringComparison.Ordinal);

    /// <summary>The engine's name.</summary>
    public string Engine => EngineOf(Floor)!;

    /// <summary>The binding that a test class is, if it is one.</summary>
    public static Binding? Of(Type test)
    {
        for (var type = test.BaseType; type is not null && !test.IsAbstract; type = type.BaseType)
        {
            if (type is { IsGenericType: true, IsAbstract: true } && type.GetGenericArguments() is [var floor] && EngineOf(floor) is not null)
                return new Binding(type.GetGenericTypeDefinition(), floor);
        }

        return null;
    }

    /// <summary>The engine that a type is the floor of, if it is one.</summary>
    public static string? EngineOf(Type type) =>
        type.GetCustomAttributes(typeof(EngineAttribute), inherit: false) is [EngineAttribute engine] ? engine.Name : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Capability} / {Name} on {Engine}";
}
