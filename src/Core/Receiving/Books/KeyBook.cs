using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>How often a key signed genuine requests, and when last: a previous secret that is idle can be removed.</summary>
public sealed class KeyBook
{
    private readonly SigningKey key;
    private long uses;
    private long lastUsed;

    internal KeyBook(SigningKey key) => this.key = key;

    /// <summary>The key's name: <c>current</c> or <c>previous</c>.</summary>
    public string Name => key.Name;

    /// <summary>How many genuine requests it signed.</summary>
    public long Uses => Interlocked.Read(ref uses);

    /// <summary>When the newest of them came, UTC; null when there was none.</summary>
    public DateTimeOffset? LastUsedAt => Interlocked.Read(ref lastUsed) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : null;

    internal bool IsOf(SigningKey? used) => ReferenceEquals(key, used);

    internal void Count(DateTimeOffset at)
    {
        Interlocked.Increment(ref uses);
        // Requests that came earlier may be counted later.
        var known = Interlocked.Read(ref lastUsed);
        while (known < at.UtcTicks && Interlocked.CompareExchange(ref lastUsed, at.UtcTicks, known) is var found && found != known)
            known = found;
    }
}
