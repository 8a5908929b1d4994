namespace JustCallFx.Core.Issues;

/// <summary>What one instance noticed, once or often.</summary>
/// <param name="Report">What it said last.</param>
/// <param name="Times">How often.</param>
/// <param name="FirstAt">When first.</param>
/// <param name="LastAt">When last.</param>
internal sealed record IssueSighting(IssueReport Report, long Times, DateTimeOffset FirstAt, DateTimeOffset LastAt)
{
    /// <summary>This one and a later one.</summary>
    public IssueSighting And(IssueSighting later) => later with { Times = Times + later.Times, FirstAt = FirstAt };
}
