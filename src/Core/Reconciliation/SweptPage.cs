using System.Collections.Immutable;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Reconciliation;

/// <summary>A page of a sweep that was listed and looked up, and of which nothing is published yet.</summary>
/// <param name="Found">The sweep, still before the page, with what the page is known to miss; to be kept before that is published.</param>
/// <param name="After">The sweep when that is published.</param>
/// <param name="Missing">What no webhook told, in the order of the texts' times.</param>
public sealed record SweptPage(Sweep Found, Sweep After, ImmutableArray<TextEvent> Missing);
