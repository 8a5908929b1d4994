using System.Reflection;

namespace JustCallFx.Contracts;

/// <summary>Which suites an assembly binds to which engines, and which it forgot.</summary>
public sealed class Bindings
{
    private Bindings(IReadOnlyList<Type> suites, IReadOnlyList<Type> floors, IEnumerable<Binding> made)
    {
        Wanted = [.. from suite in suites from floor in floors where Fits(suite, floor) select new Binding(suite, floor)];
        Made = [.. made];
        WithoutEngine = [.. suites.Where(suite => !floors.Any(floor => Fits(suite, floor)))];
    }

    /// <summary>Every suite beside every engine that it fits.</summary>
    public IReadOnlyList<Binding> Wanted { get; }

    /// <summary>What test classes bind.</summary>
    public IReadOnlyList<Binding> Made { get; }

    /// <summary>The engines that lack a suite.</summary>
    public IReadOnlyList<Binding> Missing => [.. Wanted.Except(Made)];

    /// <summary>The suites that no engine keeps.</summary>
    public IReadOnlyList<Type> WithoutEngine { get; }

    /// <summary>What a test assembly binds of all suites.</summary>
    public static Bindings In(Assembly tests) => Of(typeof(Bindings).Assembly.GetTypes(), tests.GetTypes());

    /// <summary>What some types bind: suites among the ones, engines and test classes among the others.</summary>
    public static Bindings Of(IEnumerable<Type> suites, IReadOnlyCollection<Type> tests) => new(
        [.. suites.Where(IsSuite)],
        [.. tests.Where(type => !type.IsAbstract && Binding.EngineOf(type) is not null)],
        tests.Select(Binding.Of).OfType<Binding>());

    private static bool IsSuite(Type type) =>
        type is { IsAbstract: true, IsGenericTypeDefinition: true } && type.Name.EndsWith("Contract`1", StringComparison.Ordinal) && IsContract(type);

    private static bool IsContract(Type suite)
    {
        for (var type = suite.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ContractSuite<>))
                return true;
        }

        return false;
    }

    private static bool Fits(Type suite, Type floor) =>
        suite.GetGenericArguments()[0].GetGenericParameterConstraints().All(wanted => wanted.IsAssignableFrom(floor));
}
