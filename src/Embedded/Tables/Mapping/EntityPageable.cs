using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>The entities that a query finds, a page read when the caller gets to it.</summary>
internal sealed class EntityPageable<T>(ITableEngine engine, string table, EntityQuery query, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(query with { PageSize = pageSizeHint ?? query.PageSize, Start = PageStart.Of(continuationToken) }, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(EntityQuery first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = first; next is not null;)
        {
            var answer = await engine.QueryAsync(table, next, cancellationToken).ConfigureAwait(false);
            answer.Raw.ThrowIfFailed();
            yield return Page<T>.FromValues([.. answer.Entities.Select(EntityMapper.ToEntity<T>)], answer.Next?.ToToken(), answer.Raw);
            next = answer.Next is { } start ? next with { Start = start } : null;
        }
    }
}
