namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>One load's turn.</summary>
/// <param name="WrittenPerSecond">Texts by the time from the first POST until the last was in its conversation.</param>
/// <param name="AnsweredPerSecond">Texts by the time until the last was answered.</param>
/// <param name="ProcessorMicroseconds">The app's processor time per text, in µs: user and system time of all its threads.</param>
/// <param name="HalfWithin">Half of the texts were in their conversations within this time, in ms.</param>
/// <param name="NearlyAllWithin">99 of 100 were within this time, in ms.</param>
/// <param name="Behind">How long after the last answer the last text was in its conversation, in ms.</param>
internal readonly record struct LoadTurn(
    double WrittenPerSecond, double AnsweredPerSecond, double ProcessorMicroseconds, double HalfWithin, double NearlyAllWithin, double Behind);
