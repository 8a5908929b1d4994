using System.Text;
using Azure;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>The active rules in this instance's hands, looked up again when they were last looked up 10 seconds ago.</summary>
internal sealed class RuleBook(RuleStore store, TimeProvider clock, ILogger<RuleBook> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reading = new(1);
    private volatile Page? current;

    /// <summary>The rules that are active, at most 10 seconds after they became so; when the tables do not tell, those of before.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted, and no rules are known yet.</exception>
    public async ValueTask<RuleSet> ActiveAsync(CancellationToken cancellationToken)
    {
        var (known, now) = (current, clock.GetUtcNow());
        if (known is not null && (now - known.ReadAt < Fresh || !await reading.WaitAsync(0, cancellationToken)))
            return known.Rules;
        if (known is null)
            await reading.WaitAsync(cancellationToken);
        try
        {
            return (current = await ReadAsync(current, now, cancellationToken)).Rules;
        }
        catch (Exception fault) when (current is not null && !cancellationToken.IsCancellationRequested)
        {
            logger.RulesNotRead(fault, current.Version);
            current = current with { ReadAt = now };
            return current.Rules;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private async Task<Page> ReadAsync(Page? known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (known is not null && now - known.ReadAt < Fresh)
            return known;
        var version = await store.ActiveVersionAsync(cancellationToken) ?? 0;
        if (known?.Version == version)
            return known with { ReadAt = now };
        var rules = version == 0 ? RuleSet.Empty : Read(await store.FindAsync(version, cancellationToken));
        logger.RulesActive(version, rules.Rules.Length);
        return new(version, rules, now);
    }

    private static RuleSet Read(StoredRules stored) => RuleSetReader.Read(Encoding.UTF8.GetBytes(stored.Json)) is { Rules: { } rules }
        ? rules
        : throw new InvalidDataException($"Version {stored.Version} of the rules cannot be read by this version of the app.");

    private sealed record Page(int Version, RuleSet Rules, DateTimeOffset ReadAt);
}
