using JustCallFx.Core.Minutes;

namespace JustCallFx.Functions.Ops;

/// <summary>What one instrument measured under one set of tags.</summary>
/// <param name="Name">The instrument.</param>
/// <param name="Account">The JustCall account; null where it does not apply.</param>
/// <param name="Subscriber">The subscriber; null where it does not apply.</param>
/// <param name="Operation">What was asked of JustCall's API; null where it does not apply.</param>
/// <param name="Outcome">How it ended; null where it does not apply.</param>
/// <param name="Count">How many.</param>
/// <param name="Mean">The mean time in seconds; null for what is only counted.</param>
/// <param name="P50">About the time within which half of all ended.</param>
/// <param name="P95">About the time within which 95 % ended.</param>
/// <param name="P99">About the time within which 99 % ended.</param>
public sealed record MetricsFigure(
    string Name,
    string? Account,
    string? Subscriber,
    string? Operation,
    string? Outcome,
    long Count,
    double? Mean,
    double? P50,
    double? P95,
    double? P99)
{
    /// <summary>A figure as it is shown.</summary>
    public static MetricsFigure Of(Figure figure) => new(
        figure.Name,
        figure.Tags.Account,
        figure.Tags.Subscriber,
        figure.Tags.Operation,
        figure.Tags.Outcome,
        figure.Count,
        figure.Mean,
        figure.Within(0.5),
        figure.Within(0.95),
        figure.Within(0.99));
}
