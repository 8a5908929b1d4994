using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Storage;

/// <summary>
/// Creates the tables that are missing. A deployment has created them already; when they cannot be reached now, the app starts all
/// the same, since it can receive without them.
/// </summary>
internal sealed class TablesAtStart(TableServiceClient tables, IEnumerable<RequiredTable> required, ILogger<TablesAtStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var table in required)
        {
            try
            {
                await tables.CreateTableIfNotExistsAsync(table.Name, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // Not only refusals: without a network or an identity the client throws other kinds.
                logger.TableNotCreated(fault, table.Name);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
