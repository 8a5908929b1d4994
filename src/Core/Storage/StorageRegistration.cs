using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Core.Storage;

/// <summary>Puts the tables that the capabilities use into the app.</summary>
public static class StorageRegistration
{
    /// <summary>Names a table that is to exist before the first event.</summary>
    public static IServiceCollection AddTable(this IServiceCollection services, string name)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TablesAtStart>());
        return services.AddSingleton(new RequiredTable(name));
    }
}
