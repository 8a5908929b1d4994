namespace JustCallFx.Benchmarks.Http;

/// <summary>One server in one round.</summary>
/// <param name="By">The server.</param>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="ProcessorMicroseconds">The server's processor time per answer, in µs: user and system time of all its threads.</param>
/// <param name="HalfWithin">Half of the answers came within this time, in ms.</param>
/// <param name="NearlyAllWithin">99 of 100 answers came within this time, in ms.</param>
internal readonly record struct Measured(
    ServedBy By, double PerSecond, double ProcessorMicroseconds, double HalfWithin, double NearlyAllWithin);
