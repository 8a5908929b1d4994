namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The limits that the table service sets to a transaction as a whole and to its changes.</summary>
internal static class TransactionLimits
{
    private const int Changes = 100;
    private const int Size = 4 * 1024 * 1024;

    /// <summary>What the service has against the changes, if anything, with the index of the change in its text.</summary>
    public static ServiceError? Check(IReadOnlyList<EntityChange> changes)
    {
        // The service counts to the last one it would have taken.
        if (changes.Count > Changes)
            return ServiceError.TooManyChanges.At(Changes - 1);

        var rows = new HashSet<string>();
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].PartitionKey != changes[0].PartitionKey)
                return ServiceError.DifferentPartitions.At(i);
            if (!rows.Add(changes[i].RowKey))
                return ServiceError.DuplicateRow.At(i);
            if (EntityLimits.Check(changes[i]) is { } error)
                return error.At(i);
        }

        return null;
    }

    /// <summary>Whether the changes together are more than one request carries.</summary>
    public static ServiceError? CheckSize(IReadOnlyList<PreparedChange> changes) =>
        changes.Sum(change => (long)change.Encoded.Length) > Size ? ServiceError.RequestTooLarge : null;
}
