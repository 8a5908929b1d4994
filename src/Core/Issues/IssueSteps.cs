namespace JustCallFx.Core.Issues;

/// <summary>How issues change. What comes back within an hour after it was resolved is the same issue, so that none opens again and again.</summary>
internal static class IssueSteps
{
    private static readonly TimeSpan SameWithin = TimeSpan.FromHours(1);

    /// <summary>The issue after it was noticed.</summary>
    /// <param name="issue">The last of its kind and account; null when there was none.</param>
    /// <param name="sighting">What was noticed.</param>
    public static IssueStep After(this Issue? issue, IssueSighting sighting)
    {
        if (issue is null)
            return new(Opened(sighting), IssueChange.Opened);
        if (issue.ResolvedAt is not { } resolvedAt)
            return new(Seen(issue, sighting), IssueChange.None);
        // An instance may tell late what it noticed before.
        if (sighting.LastAt <= resolvedAt)
            return new(issue with { Count = issue.Count + sighting.Times }, IssueChange.None);
        return sighting.LastAt - resolvedAt > SameWithin
            ? new(Opened(sighting), IssueChange.Opened, issue)
            : new(Reopened(Seen(issue, sighting)), IssueChange.Reopened);
    }

    /// <summary>The issue after it was found to be over; null when it was before, or there is none, or it was noticed after that evidence.</summary>
    public static IssueStep? After(this Issue? issue, IssueEnding ending) =>
        issue is not { ResolvedAt: null } || (ending.By is null && issue.LastSeenAt > ending.At)
        ? null
        : new(issue with { ResolvedAt = ending.At, Resolution = ending.Because, ResolvedBy = ending.By }, IssueChange.Resolved);

    /// <summary>The issue after a person said that they look after it; null when someone does already, or it is over.</summary>
    public static IssueStep? Acknowledged(this Issue? issue, DateTimeOffset at, string by) => issue is not { State: IssueState.Open }
        ? null
        : new(issue with { AcknowledgedAt = at, AcknowledgedBy = by }, IssueChange.Acknowledged);

    private static Issue Opened(IssueSighting sighting) => new()
    {
        Kind = sighting.Report.Kind,
        Account = sighting.Report.Account,
        Summary = sighting.Report.Summary,
        Advice = sighting.Report.Advice,
        OpenedAt = sighting.FirstAt,
        LastSeenAt = sighting.LastAt,
        Count = sighting.Times,
    };

    private static Issue Seen(Issue issue, IssueSighting sighting) => issue with
    {
        Summary = sighting.Report.Summary,
        Advice = sighting.Report.Advice,
        LastSeenAt = sighting.LastAt > issue.LastSeenAt ? sighting.LastAt : issue.LastSeenAt,
        Count = issue.Count + sighting.Times,
    };

    // Whoever resolved it by hand thought it over, and is to be told that it is not.
    private static Issue Reopened(Issue issue) => issue with
    {
        Reopenings = issue.Reopenings + 1,
        ResolvedAt = null,
        Resolution = null,
        ResolvedBy = null,
        AcknowledgedAt = issue.ResolvedBy is null ? issue.AcknowledgedAt : null,
        AcknowledgedBy = issue.ResolvedBy is null ? issue.AcknowledgedBy : null,
    };
}
