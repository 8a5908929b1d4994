using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>When the business is open on some days of the week.</summary>
internal sealed record OpenSpan(ImmutableArray<DayOfWeek> Days, DaySpan Span);
