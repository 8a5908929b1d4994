namespace JustCallFx.Core.Issues;

/// <summary>A part that can tell from what all instances share whether an issue stands. It is asked once a minute, on one instance.</summary>
public interface IIssueEvidence
{
    /// <summary>Raises what it finds, and resolves what it finds over.</summary>
    /// <param name="standing">The issues that stand.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken);
}
