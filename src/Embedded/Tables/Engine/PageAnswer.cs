using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The answer to a query.</summary>
/// <param name="Raw">The answer itself.</param>
/// <param name="Entities">The entities of this page.</param>
/// <param name="Next">Where the next page begins, if there is one.</param>
internal sealed record PageAnswer(Response Raw, IReadOnlyList<StoredEntity> Entities, PageStart? Next = null);
