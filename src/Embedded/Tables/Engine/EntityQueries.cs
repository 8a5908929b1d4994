using JustCallFx.Embedded.Sqlite;
using JustCallFx.Embedded.Tables.Filters;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>Reads pages of entities.</summary>
internal static class EntityQueries
{
    private const int LargestPage = 1000;

    public static PageAnswer Run(Statements statements, string table, EntityQuery query)
    {
        if (query.PageSize is < 1 or > LargestPage)
            return Refused(ServiceError.InvalidInput($"A page holds 1 to {LargestPage} entities; {query.PageSize} were asked for."));
        if (TableNames.Find(statements, table) is not { } tableId)
            return Refused(ServiceError.TableNotFound);
        try
        {
            var filter = FilterParser.Parse(query.Filter);
            return ReadPage(statements, KeyRange.Of(tableId, filter, query.Start), filter, query);
        }
        catch (FilterException refused)
        {
            return Refused(refused.Error);
        }
    }

    private static PageAnswer ReadPage(Statements statements, KeyRange range, IReadOnlyList<Comparison> filter, EntityQuery query)
    {
        var entities = new List<StoredEntity>();
        using var row = statements.Query(range.Sql, range.Parameters);
        while (row.Read())
        {
            var entity = EntityReads.Current(row);
            if (!filter.All(comparison => comparison.IsOnKey || comparison.Holds(entity)))
                continue;
            if (entities.Count == (query.PageSize ?? LargestPage))
                return new PageAnswer(new EngineResponse(200), entities, KeyToken.Of(entity));
            entities.Add(entity.Only(query.Select));
        }

        return new PageAnswer(new EngineResponse(200), entities);
    }

    private static PageAnswer Refused(ServiceError error) => new(EngineResponse.Failed(error), []);
}
