using Microsoft.Azure.Functions.Worker.Builder;

namespace JustCallFx.Embedded.Host;

/// <summary>What an app adds to itself when it runs on the embedded host.</summary>
public interface IStartHook
{
    /// <summary>Runs when the settings are read and nothing is registered yet; may add both.</summary>
    void Configure(FunctionsApplicationBuilder builder, EmbeddedHostOptions options);
}
