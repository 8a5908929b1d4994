namespace JustCallFx.Core.Issues;

/// <summary>An issue as it stands after a change.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Change">What has changed.</param>
/// <param name="Former">The one before, where this is another of its kind and account.</param>
internal sealed record IssueStep(Issue Issue, IssueChange Change, Issue? Former = null);
