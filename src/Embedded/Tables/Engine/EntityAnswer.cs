using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The answer to reading one entity.</summary>
/// <param name="Raw">The answer itself.</param>
/// <param name="Entity">The entity, if there was one to read.</param>
internal sealed record EntityAnswer(Response Raw, StoredEntity? Entity);
