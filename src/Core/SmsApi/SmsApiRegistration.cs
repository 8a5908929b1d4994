using JustCallFx.Core.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.SmsApi;

/// <summary>Puts JustCall's SMS API into the app.</summary>
public static class SmsApiRegistration
{
    /// <summary>Adds the <see cref="SmsApiClient"/> and the limits that it keeps to.</summary>
    public static IServiceCollection AddSmsApi(this IServiceCollection services) => services
        .AddLimits()
        .AddSingleton<ApiTransport>()
        .AddSingleton<SmsApiClient>();
}
