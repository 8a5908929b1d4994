#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Filters;
using JustCallFx.Embedded.Tables.Mapping;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Writes a filter, each interpolated value quoted and escaped as its type needs.</summary>
    /// <exception cref="ArgumentException">A value is of a type that filters do not know.</exception>
    public static string CreateQueryFilter(FormattableString filter) => filter is null ? null : FilterText.Of(filter);

    /// <summary>Reads entities in the order of their keys, page by page as the caller goes on.</summary>
    /// <param name="filter">Comparisons joined by <c>and</c>; all entities when null. Only those on keys spare a scan.</param>
    /// <param name="maxPerPage">Entities per page, 1 to 1,000; 1,000 when null.</param>
    /// <param name="select">The properties to read, keys and timestamp included; all when null.</param>
    /// <param name="cancellationToken">Looked at before each page.</param>
    /// <exception cref="RequestFailedException">
    /// While reading: the table does not exist (404), the filter is not understood (400) or uses <c>or</c> or <c>not</c> (501).
    /// </exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPageable<T>(engine, Name, new EntityQuery(filter, maxPerPage, Selection.Of(select)), cancellationToken);

    /// <summary>Takes 1 to 100 actions on one partition, all or none.</summary>
    /// <param name="transactionActions">The actions; no entity may occur twice.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    /// <returns>An answer per action, in their order, with the entity's version as ETag header.</returns>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused; the exception tells which and why.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var changes = transactionActions.Select(EntityMapper.ToChange).ToList();
        if (changes.Count == 0)
            throw new InvalidOperationException("Transaction batch is empty. Add at least one action to it.");

        var answer = await engine.WriteTogetherAsync(Name, changes, cancellationToken).ConfigureAwait(false);
        answer.Raw.ThrowIfFailed();
        if (answer.Parts.FirstOrDefault(part => part.Status >= 400) is { } failed)
            throw new TableTransactionFailedException(failed.ToException());
        return Response.FromValue(answer.Parts, answer.Raw);
    }
}
