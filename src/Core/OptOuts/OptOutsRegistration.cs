using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.OptOuts;

/// <summary>Puts opt-outs into the app.</summary>
public static class OptOutsRegistration
{
    /// <summary>Adds the <see cref="OptOutStore"/> and what hears opt-outs in texts.</summary>
    public static IServiceCollection AddOptOuts(this IServiceCollection services) => services
        .AddSingleton<OptOutStore>()
        .AddSingleton<OptInProof>()
        .AddSingleton<SpokenConsent>()
        .AddSingleton<OptOutDesk>()
        .AddSingleton<IConsent>(provider => provider.GetRequiredService<SpokenConsent>())
        .AddTable(OptOutStore.TableName);
}
