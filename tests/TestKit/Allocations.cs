namespace JustCallFx.TestKit;

/// <summary>What a piece of code allocates.</summary>
public static class Allocations
{
    private const int Rounds = 10;
    private const int Calls = 100;

    /// <summary>
    /// The bytes that a hundred calls allocate on this thread, after a first one: the least of ten rounds, because a collection that other
    /// tests bring about may count what was left of this thread's allocation buffer.
    /// </summary>
    public static long Of(Action call)
    {
        call();
        return Enumerable.Range(0, Rounds).Min(_ => OfRound(call));
    }

    private static long OfRound(Action call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
