using System.Globalization;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>What the app has done, as it tells it.</summary>
/// <param name="Count">Texts in their conversations, ever.</param>
/// <param name="Others">Turns of the subscriber that ended otherwise.</param>
/// <param name="Last">When the last was, as the system's stopwatch tells it.</param>
/// <param name="HalfWithin">Half of the texts since the last begin were there within this time, in ms.</param>
/// <param name="NearlyAllWithin">99 of 100 were there within this time, in ms.</param>
/// <param name="Heap">The managed heap, in bytes.</param>
/// <param name="WorkingSet">The process' working set, in bytes.</param>
internal sealed record Written(long Count, long Others, long Last, double HalfWithin, double NearlyAllWithin, long Heap, long WorkingSet)
{
    /// <summary>As one line.</summary>
    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {Others} {Last} {HalfWithin:F1} {NearlyAllWithin:F1} {Heap} {WorkingSet}");

    /// <summary>From that line.</summary>
    public static Written Parse(string line)
    {
        var parts = line.Split(' ');
        return new(Long(0), Long(1), Long(2), Double(3), Double(4), Long(5), Long(6));

        long Long(int place) => long.Parse(parts[place], CultureInfo.InvariantCulture);
        double Double(int place) => double.Parse(parts[place], CultureInfo.InvariantCulture);
    }
}
