namespace JustCallFx.Core.Limits;

/// <summary>Gives those who have to wait one time after the other, so that they do not all come back at once for the same room.</summary>
internal sealed class Turns
{
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private DateTimeOffset next;

    /// <summary>The next turn: when there is room, or one gap after the turn that was given last; an hour later at most.</summary>
    public DateTimeOffset Next(DateTimeOffset freeAt, TimeSpan gap)
    {
        lock (gate)
        {
            var turn = next > freeAt ? next : freeAt;
            if (turn > freeAt + FurthestAhead)
                turn = freeAt + FurthestAhead;
            next = turn + gap;
            return turn;
        }
    }
}
