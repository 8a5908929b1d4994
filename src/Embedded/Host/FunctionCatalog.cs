using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Host;

/// <summary>Finds the functions of an assembly.</summary>
internal static class FunctionCatalog
{
    /// <exception cref="InvalidOperationException">Two functions have one name, or one has no trigger that this host knows.</exception>
    public static IReadOnlyList<FunctionMethod> Of(Assembly assembly)
    {
        var functions = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Function is not null)
            .Select(found => new FunctionMethod(found.Function!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();

        if (functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } doubled)
            throw new InvalidOperationException($"Two functions are named {doubled.Key}; a function's name is unique within the app.");
        return functions;
    }
}
