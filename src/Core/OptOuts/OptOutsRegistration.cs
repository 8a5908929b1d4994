using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.OptOuts;

/// <summary>Puts opt-outs into the app.</summary>
public static class OptOutsRegistration
{
    /// <summary>Adds the <see cref="OptOutStore"/>.</summary>
    public static IServiceCollection AddOptOuts(this IServiceCollection services) => services
        .AddSingleton<OptOutStore>()
        .AddTable(OptOutStore.TableName);
}
