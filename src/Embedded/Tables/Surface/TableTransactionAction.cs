#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

namespace Azure.Data.Tables;

/// <summary>One action of a transaction, for <see cref="TableClient.SubmitTransactionAsync"/>.</summary>
public class TableTransactionAction
{
    /// <summary>An action without a condition. Without one, an update also adds an entity that does not exist.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The entity; for a delete only its keys count.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action that is taken only if the entity's version is the given one.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The entity; for a delete only its keys count.</param>
    /// <param name="etag">The version that updates and deletes expect; <see cref="ETag.All"/> is any. Adds and upserts ignore it.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The entity.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version that an update or delete expects.</summary>
    public ETag ETag { get; }
}
