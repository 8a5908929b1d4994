namespace JustCallFx.Core.Issues;

/// <summary>A part that counts what happens in its instance, and is asked on every instance, several times a minute, what of it a person has to know.</summary>
public interface IIssueSource
{
    /// <summary>Raises what was noticed since it was asked last.</summary>
    /// <param name="standing">The issues that stand.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task TellAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken);
}
