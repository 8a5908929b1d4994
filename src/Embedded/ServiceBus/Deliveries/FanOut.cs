using System.Runtime.InteropServices;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>
/// Hands messages out to their targets, oldest first, once their senders were answered: a piece with every group of writes that comes
/// after, the rest without one.
/// </summary>
internal sealed class FanOut(Entities entities, Signal settled, Action<Exception> failed) : BackgroundWork
{
    private const int Piece = 512;

    private readonly List<(long Sequence, byte[] Targets)> piece = new(Piece);
    private readonly HashSet<int> touched = [];
    private long written;
    private long answered;

    public override bool RunPiece(Statements statements, DateTimeOffset now)
    {
        touched.Clear();
        written = statements.Scalar("SELECT max(seq) FROM message") as long? ?? 0;
        ReadPiece(statements);
        foreach (var (sequence, targets) in piece)
            HandOut(statements, sequence, MemoryMarshal.Cast<byte, int>(targets));
        if (piece.Count > 0)
            statements.Execute("UPDATE fan_out SET place = $1", piece[^1].Sequence);
        return piece.Count == Piece || written > answered;
    }

    public override void Committed()
    {
        answered = written;
        foreach (var id in touched)
            entities.WithId(id)?.Ready.Pulse();
        if (touched.Count > 0)
            settled.Pulse();
    }

    public override void Failed(Exception fault) => failed(fault);

    private void ReadPiece(Statements statements)
    {
        piece.Clear();
        using var rows = statements.Query(
            "SELECT seq, targets FROM message WHERE seq > (SELECT place FROM fan_out) AND seq <= $1 ORDER BY seq LIMIT $2", answered, Piece);
        while (rows.Read())
            piece.Add((rows.Int64(0), rows.Bytes(1)));
    }

    private void HandOut(Statements statements, long sequence, ReadOnlySpan<int> targets)
    {
        foreach (var target in targets)
        {
            statements.Execute("INSERT INTO delivery (entity, state, seq, count) VALUES ($1, 0, $2, 0)", target, sequence);
            touched.Add(target);
        }

        if (targets.Length > 1)
            statements.Execute("INSERT INTO copies VALUES ($1, $2)", sequence, targets.Length - 1);
    }
}
