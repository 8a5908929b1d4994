using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Minutes;

/// <summary>Puts the figures behind the charts into the app.</summary>
public static class MinutesRegistration
{
    /// <summary>Adds the <see cref="MinuteBook"/>, which is kept from the start on, and the <see cref="MinuteChart"/>.</summary>
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddSingleton<MinuteListener>()
        .AddSingleton<MinuteStore>()
        .AddSingleton<MinuteBook>()
        .AddSingleton<MinuteChart>()
        .AddHostedService<MinuteClock>()
        .AddTable(MinuteStore.TableName);
}
