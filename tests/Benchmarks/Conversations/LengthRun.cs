using System.Diagnostics;

namespace JustCallFx.Benchmarks.Conversations;

/// <summary>Events of a long and a short conversation in turns, so that both meet the same machine.</summary>
internal static class LengthRun
{
    private const double Goal = 1.2;
    private const int WarmUp = 20;

    public static async Task<string> RunAsync(KeptConversations kept, int length, int rounds)
    {
        var (inLong, inShort) = (new List<double>(), new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            var longer = await MeasureAsync(kept, KeptConversations.Long);
            var shorter = await MeasureAsync(kept, KeptConversations.Short);
            if (round < 0)
                continue;
            inLong.Add(longer);
            inShort.Add(shorter);
        }

        var (first, second) = (Median(inShort), Median(inLong));
        return $"one event, median of {rounds:N0}: {first:N0} µs after 10 events, {second:N0} µs after {length:N0}: ratio {second / first:N2} (goal {Goal})";
    }

    private static async Task<double> MeasureAsync(KeptConversations kept, string contact)
    {
        var told = kept.Text(contact);
        var start = Stopwatch.GetTimestamp();
        await kept.ApplyAsync(told);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
