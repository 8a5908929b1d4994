using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Every subscriber there is, by the name of its subscription. A class that is one is in it; there is no second list.</summary>
public sealed class SubscriberCatalog
{
    private readonly FrozenDictionary<string, ISubscriber> subscribers;

    /// <summary>Makes each subscriber, as the Functions host does for its trigger.</summary>
    public SubscriberCatalog(IServiceProvider services) => subscribers = Types
        .Select(type => (ISubscriber)ActivatorUtilities.CreateInstance(services, type))
        .ToFrozenDictionary(one => one.Name);

    /// <summary>The classes.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(SubscriberCatalog).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ISubscriber))),
    ];

    /// <summary>The names, in their order.</summary>
    public IEnumerable<string> Names => subscribers.Keys.Order(StringComparer.Ordinal);

    /// <summary>The subscriber of a name; null when there is none.</summary>
    public ISubscriber? Find(string? name) => name is null ? null : subscribers.GetValueOrDefault(name);
}
