namespace JustCallFx.Core.Issues;

/// <summary>What a part noticed that a person has to know; nothing in it is secret or personal.</summary>
/// <param name="Kind">One of <see cref="IssueKinds"/>.</param>
/// <param name="Account">The account, or <see cref="WholeApp"/>.</param>
/// <param name="Summary">What is the matter, in a sentence, with numbers where there are any.</param>
/// <param name="Advice">What to do, in a sentence.</param>
public sealed record IssueReport(string Kind, string Account, string Summary, string Advice)
{
    /// <summary>Stands for the account where an issue concerns all of them.</summary>
    public const string WholeApp = "*";
}
