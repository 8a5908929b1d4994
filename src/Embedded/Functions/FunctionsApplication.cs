using JustCallFx.Embedded.Host;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with the defaults of this runtime: settings, logging, host.json.</summary>
    /// <exception cref="InvalidDataException">A settings file cannot be read.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, EmbeddedHostOptions.OfThisProcess());
}
