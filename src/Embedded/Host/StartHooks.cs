using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;

namespace JustCallFx.Embedded.Host;

/// <summary>Runs the start hooks that the functions' assembly names.</summary>
internal static class StartHooks
{
    public static void Run(FunctionsApplicationBuilder builder, EmbeddedHostOptions options)
    {
        foreach (var named in options.Functions.GetCustomAttributes<StartHookAttribute>())
        {
            var hook = Activator.CreateInstance(named.Hook) as IStartHook
                ?? throw new InvalidOperationException($"{named.Hook} does not implement {nameof(IStartHook)}.");
            hook.Configure(builder, options);
        }
    }
}
