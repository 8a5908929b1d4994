using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Host;

/// <summary>What runs: the functions of an assembly under the settings of a <c>host.json</c>.</summary>
internal sealed record FunctionApp(IReadOnlyList<FunctionMethod> Functions, HostJson HostJson)
{
    public IEnumerable<FunctionMethod> OverHttp => Functions.Where(function => function.Http is not null);

    public IEnumerable<FunctionMethod> OverServiceBus => Functions.Where(function => function.ServiceBus is not null);

    public IEnumerable<FunctionMethod> OverTimer => Functions.Where(function => function.Timer is not null);

    /// <exception cref="InvalidDataException">The <c>host.json</c> is missing or broken.</exception>
    public static FunctionApp Of(EmbeddedHostOptions options, IConfiguration settings) => new(
        [.. FunctionCatalog.Of(options.Functions).Where(function => !IsDisabled(function.Name, settings))],
        HostJson.Read(Path.Combine(options.AppDirectory, HostJson.FileName)));

    // The Functions host's own setting to keep one function from being triggered.
    private static bool IsDisabled(string name, IConfiguration settings) =>
        settings[$"AzureWebJobs.{name}.Disabled"] is { } set && (set == "1" || string.Equals(set, "true", StringComparison.OrdinalIgnoreCase));
}
