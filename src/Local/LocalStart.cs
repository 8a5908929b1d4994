using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using JustCallFx.Embedded.Host;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Local;

/// <summary>
/// What JustCallFx adds when it runs on the embedded host: keys that are made once and kept in the data directory, a refusal to start
/// with faulty settings, and, where there are no settings at all, the demo account with its simulated JustCall.
/// </summary>
public sealed class LocalStart : IStartHook
{
    /// <inheritdoc />
    public void Configure(FunctionsApplicationBuilder builder, EmbeddedHostOptions options)
    {
        var demo = DemoAccount.IfNothingIsSet(builder.Configuration, options);
        AddKeys(builder.Configuration, options);
        builder.Services.AddHostedService<RefuseFaultySettings>();
        if (demo is not null)
            builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DemoDeliveries>(provider, demo, options.Output));
    }

    private static void AddKeys(ConfigurationManager configuration, EmbeddedHostOptions options)
    {
        var directory = options.DataDirectoryIn(configuration);
        DataDirectory.Create(directory);
        if (configuration[ConversationIds.KeySetting] is not { Length: > 0 })
            configuration[ConversationIds.KeySetting] = KeptSecret.ReadOrMake(Path.Combine(directory, "conversation-key"));
        if (configuration.GetSection(OpsKeys.Section).GetChildren().Any())
            return;

        var key = KeptSecret.ReadOrMake(Path.Combine(directory, "operations-key"));
        configuration[$"{OpsKeys.Section}:local:Key"] = key;
        configuration[$"{OpsKeys.Section}:local:Scope"] = "operate";
        options.Output.WriteLine($"Operations key (header x-functions-key, kept in {directory}): {key}");
    }
}
