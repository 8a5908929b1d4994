using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace JustCallFx.Core.Telemetry;

/// <summary>
/// Where the product is observed. The names used there are in <see cref="ActivityNames"/>, <see cref="InstrumentNames"/>,
/// <see cref="TagNames"/> and <see cref="LogIds"/>.
/// </summary>
public static class JustCallFxTelemetry
{
    /// <summary>The name of the one activity source and the one meter.</summary>
    public const string Name = "JustCallFx";

    /// <summary>Where activities begin.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Where instruments belong.</summary>
    public static Meter Meter { get; } = new(Name);
}
