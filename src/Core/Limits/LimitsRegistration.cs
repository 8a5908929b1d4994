using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Limits;

/// <summary>Puts the accounts' limits into the app.</summary>
public static class LimitsRegistration
{
    /// <summary>Adds the <see cref="AccountLimits"/> and their table.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services) => services
        .AddSingleton<LimitStore>()
        .AddSingleton<AccountLimits>()
        .AddTable(LimitStore.TableName);
}
