namespace JustCallFx.Core.Issues;

/// <summary>Operations' inbox, for the parts that notice what a person has to know.</summary>
public interface IIssues
{
    /// <summary>Opens an issue of this kind and account. While one is open already, it is seen once more and nobody is alarmed again.</summary>
    /// <returns>Whether that is written; if not, this instance writes it later, unless it ends before.</returns>
    Task<bool> RaiseAsync(IssueReport report, CancellationToken cancellationToken);

    /// <summary>Resolves the issue of this kind and account, since the evidence says that it is over. Changes nothing when none is open.</summary>
    /// <param name="kind">The kind; see <see cref="IssueKinds"/>.</param>
    /// <param name="account">The account, or <see cref="IssueReport.WholeApp"/>.</param>
    /// <param name="evidence">Why it is over, in a sentence; nothing secret or personal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether that is written; if not, this instance writes it later, unless it ends before.</returns>
    Task<bool> ResolveAsync(string kind, string account, string evidence, CancellationToken cancellationToken);
}
