namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>Where a page begins, in the two parts of the REST protocol. Their text means something to the engine only.</summary>
internal sealed record PageStart(string PartitionKey, string? RowKey)
{
    /// <summary>The continuation token that a caller keeps.</summary>
    public string ToToken() => $"{PartitionKey} {RowKey}";

    /// <summary>Reads a continuation token; none means the first page.</summary>
    public static PageStart? Of(string? token)
    {
        if (token is null || token.Length <= 1)
            return null;
        var parts = token.Split(' ', 2);
        return new PageStart(parts[0], parts is [_, { Length: > 0 } row] ? row : null);
    }
}
