using JustCallFx.Core.Storage;

namespace JustCallFx.Functions.Ops;

/// <summary>How far the release of held events is.</summary>
/// <param name="Released">How many events this request sent to the dead letters.</param>
/// <param name="Held">How many are still held.</param>
public sealed record ReleaseReport(int Released, AtLeast Held);
