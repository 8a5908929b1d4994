using System.Globalization;
using JustCallFx.Crash.Worker;

namespace JustCallFx.Crash;

/// <summary>What is known of one partition that numbered transactions are written to, one after the other.</summary>
internal sealed class Partition
{
    private int acknowledged;

    public void Wrote(int number) => acknowledged = number;

    /// <summary>Compares what a start found with what was acknowledged; null when it is whole.</summary>
    public string? FaultOf(int head, int copy, string traces)
    {
        var whole = Enumerable.Range(1, head).TakeLast(TableWriter.Traces).Select(number => number.ToString(CultureInfo.InvariantCulture));
        if (head != copy || traces != string.Join(',', whole))
            return $"found half a transaction: head {head}, copy {copy}, traces {traces}";
        var before = acknowledged;
        acknowledged = head;
        // The one after the last that was acknowledged may have been committed just before the kill.
        return head - before is 0 or 1 ? null : $"found transaction {head} after {before} was acknowledged";
    }
}
