namespace JustCallFx.Core.Conversations;

/// <summary>
/// Lets the events of one conversation go one after the other within this process, in the order in which they came, so that it never
/// competes with itself for a conversation; between processes the state's ETag decides. Conversations share a fixed number of turns.
/// </summary>
internal sealed class ConversationTurns
{
    private const int Count = 1024;

    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the conversation's turn; disposing the answer ends it.</summary>
    public async ValueTask<Turn> TakeAsync(string conversationId, CancellationToken cancellationToken)
    {
        var turn = turns[(uint)conversationId.GetHashCode(StringComparison.Ordinal) % Count];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <summary>The right to change a conversation.</summary>
    internal readonly struct Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
