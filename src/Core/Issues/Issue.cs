using System.Globalization;

namespace JustCallFx.Core.Issues;

/// <summary>Something that a person has to know of an account, from when it was noticed until it is over.</summary>
public sealed record Issue
{
    /// <summary>Names this issue, also among earlier ones of its kind and account.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Account}:{OpenedAt.ToUnixTimeSeconds()}");

    /// <summary>One of <see cref="IssueKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The account, or <see cref="IssueReport.WholeApp"/>.</summary>
    public required string Account { get; init; }

    /// <summary>How far people and evidence have come with it.</summary>
    public IssueState State =>
        ResolvedAt is not null ? IssueState.Resolved : AcknowledgedAt is not null ? IssueState.Acknowledged : IssueState.Open;

    /// <summary>What is the matter, as it was told last.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do.</summary>
    public required string Advice { get; init; }

    /// <summary>When it was noticed first.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was noticed last.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>How often it was noticed.</summary>
    public required long Count { get; init; }

    /// <summary>How often it came back within an hour after it was resolved.</summary>
    public int Reopenings { get; init; }

    /// <summary>How often it was noticed without alarming anybody, since it was open.</summary>
    public long SuppressedRepeats => Count - 1 - Reopenings;

    /// <summary>When a person said that they look after it; null when nobody has.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The name of the operations key with which that was said.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When it was over; null while it is not.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The name of the operations key that resolved it; null where evidence did.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>Why it is over; null while it is not, or where a person resolved it.</summary>
    public string? Resolution { get; init; }
}
