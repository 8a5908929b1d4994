namespace JustCallFx.Benchmarks.Http;

/// <summary>One server in one round.</summary>
/// <param name="By">The server.</param>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="ProcessorMicroseconds">The server's processor time per answer, in µs.</param>
internal readonly record struct Measured(ServedBy By, double PerSecond, double ProcessorMicroseconds);
