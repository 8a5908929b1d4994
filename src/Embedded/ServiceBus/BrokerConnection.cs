using System.Collections.Concurrent;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Leads from a connection string to the broker that this process has open in the folder it names.</summary>
internal static class BrokerConnection
{
    /// <summary>What stands in for the host name of a namespace.</summary>
    public const string Namespace = "embedded";

    private const string Prefix = "Embedded=";

    private static readonly ConcurrentDictionary<string, EmbeddedBroker> open =
        new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public static string To(string dataDirectory) => Prefix + dataDirectory;

    public static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <exception cref="ArgumentException">The connection string names no folder.</exception>
    public static string Folder(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        if (!connectionString.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            throw Refused($"a connection string with {Keys(connectionString)}");
        if (string.IsNullOrWhiteSpace(connectionString[Prefix.Length..]))
            throw Refused("a connection string without a folder");
        return FullPath(connectionString[Prefix.Length..].Trim());
    }

    public static EmbeddedBroker? Find(string folder) => open.GetValueOrDefault(folder);

    public static void Register(EmbeddedBroker broker) => open[broker.DataDirectory] = broker;

    public static void Remove(EmbeddedBroker broker) => open.TryRemove(KeyValuePair.Create(broker.DataDirectory, broker));

    public static ArgumentException Refused(string found) => new(
        $"Found {found}; the embedded runtime wants Embedded=<folder>. Set the ServiceBus connection to it, " +
        "or build with -p:FunctionsRuntime=Azure to reach Azure Service Bus.");

    // The values may be keys; a message ends up in logs.
    private static string Keys(string connectionString)
    {
        var keys = connectionString.Split(';').Where(part => part.Contains('=')).Select(part => part[..part.IndexOf('=')].Trim());
        return string.Join(", ", keys) is { Length: > 0 } named ? $"the settings {named}" : "no setting in it";
    }
}
