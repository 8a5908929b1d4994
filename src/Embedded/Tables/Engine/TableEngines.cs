using Azure.Core.Pipeline;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables.Rest;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The one place where a connection string decides what stands behind a client.</summary>
internal static class TableEngines
{
    /// <summary>The connection string of tables in a folder of this machine begins so.</summary>
    public const string Embedded = "Embedded=";

    /// <exception cref="FormatException">The connection string is of no known kind.</exception>
    /// <exception cref="InvalidOperationException">No tables are open in that folder.</exception>
    public static ITableEngine For(string connectionString, TableClientOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return connectionString.StartsWith(Embedded, StringComparison.OrdinalIgnoreCase)
            ? OpenFolders.Find(connectionString[Embedded.Length..].Trim())
            : Remote(TableAccount.Parse(connectionString), options ?? new TableClientOptions());
    }

    private static RestTableEngine Remote(TableAccount account, TableClientOptions options)
    {
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = ErrorBody.Parser };
        if (account.Key is { } key)
            pipeline.PerRetryPolicies.Add(new SharedKeyPolicy(key, TimeProvider.System));
        return new RestTableEngine(account.Endpoint, HttpPipelineBuilder.Build(pipeline), options.VersionString);
    }
}
