using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Host;

/// <summary>What an embedded host is made from.</summary>
public sealed record EmbeddedHostOptions
{
    /// <summary>The setting that names the data directory.</summary>
    public const string DataDirectorySetting = "JustCallFx:DataDirectory";

    /// <summary>The data directory when none is set, below the current directory.</summary>
    public const string DefaultDataDirectory = ".justcallfx";

    /// <summary>The assembly whose functions run.</summary>
    public required Assembly Functions { get; init; }

    /// <summary>Where <c>local.settings.json</c> is looked for and relative paths begin.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Where the app's own files are: <c>host.json</c>, <c>topology.json</c>, the sample settings.</summary>
    public string AppDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Whether the environment variables count as settings.</summary>
    public bool ReadsEnvironment { get; init; } = true;

    /// <summary>The clock of the app and of its broker and tables.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the host tells a person what it does; logs go elsewhere.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    internal static EmbeddedHostOptions OfThisProcess() => new()
    {
        Functions = Assembly.GetEntryAssembly()
            ?? throw new InvalidOperationException("The process has no entry assembly to take functions from."),
        CurrentDirectory = Directory.GetCurrentDirectory(),
    };

    /// <summary>The full path of the data directory that the settings name.</summary>
    public string DataDirectoryIn(IConfiguration configuration) =>
        Path.GetFullPath(configuration[DataDirectorySetting] is { Length: > 0 } set ? set : DefaultDataDirectory, CurrentDirectory);
}
