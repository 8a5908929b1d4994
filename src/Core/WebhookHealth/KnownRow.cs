using Azure;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What an instance remembers of an account's row; whoever holds the gate may use it.</summary>
internal sealed class KnownRow : IDisposable
{
    /// <summary>Lets one at a time change the row.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>What it holds; null when that has to be read.</summary>
    public AccountHealth? Health { get; private set; }

    /// <summary>What it held when it was read or written last; null when it never was.</summary>
    public AccountHealth? Last { get; private set; }

    /// <summary>Its version; the default when there is no row yet.</summary>
    public ETag Version { get; private set; }

    /// <summary>Who wrote it; null when there is no row yet.</summary>
    public string? Writer { get; private set; }

    /// <summary>Remembers what was read or written.</summary>
    public AccountHealth Keep(AccountHealth health, ETag version, string? writer)
    {
        (Health, Last, Version, Writer) = (health, health, version, writer);
        return health;
    }

    /// <summary>Another instance may have written it.</summary>
    public void Forget() => Health = null;

    /// <inheritdoc />
    public void Dispose() => Gate.Dispose();
}
