using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Forgetting;

/// <summary>Puts the forgetting of contacts into the app.</summary>
public static class ForgettingRegistration
{
    /// <summary>Adds <see cref="ContactForgetting"/>.</summary>
    public static IServiceCollection AddForgetting(this IServiceCollection services) => services.AddSingleton<ContactForgetting>();
}
