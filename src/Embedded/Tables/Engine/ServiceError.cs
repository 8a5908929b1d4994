namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>A refusal of the table service, with status, code and text as the service has them.</summary>
internal sealed record ServiceError(int Status, string Code, string Message)
{
    public static readonly ServiceError TableNotFound = new(404, "TableNotFound", "The table specified does not exist.");
    public static readonly ServiceError TableAlreadyExists = new(409, "TableAlreadyExists", "The table specified already exists.");
    public static readonly ServiceError ResourceNotFound = new(404, "ResourceNotFound", "The specified resource does not exist.");
    public static readonly ServiceError EntityAlreadyExists = new(409, "EntityAlreadyExists", "The specified entity already exists.");

    public static readonly ServiceError UpdateConditionNotSatisfied =
        new(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    public static readonly ServiceError InvalidTableName =
        new(400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    public static readonly ServiceError TableNameLength =
        new(400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits.");

    public static readonly ServiceError OutOfRange = new(400, "OutOfRangeInput", "One of the request inputs is out of range.");
    public static readonly ServiceError KeyTooLarge = new(400, "KeyValueTooLarge", "A key is longer than 512 characters.");

    public static readonly ServiceError PropertyValueTooLarge =
        new(400, "PropertyValueTooLarge", "A property value is larger than 64 KiB (32,768 characters of text).");

    public static readonly ServiceError PropertyNameTooLong =
        new(400, "PropertyNameTooLong", "A property name is longer than 255 characters.");

    public static readonly ServiceError PropertyNameInvalid =
        new(400, "PropertyNameInvalid", "A property name must be an identifier: a letter or _, then letters, digits and _.");

    public static readonly ServiceError TooManyProperties =
        new(400, "TooManyProperties", "The entity has more than 252 properties of its own.");

    public static readonly ServiceError EntityTooLarge = new(400, "EntityTooLarge", "The entity is larger than 1 MiB.");

    public static readonly ServiceError RequestTooLarge =
        new(413, "RequestBodyTooLarge", "The transaction is larger than 4 MiB.");

    public static readonly ServiceError TooManyChanges =
        new(400, "InvalidInput", "The batch request operation exceeds the maximum 100 changes per change set.");

    public static readonly ServiceError DuplicateRow =
        new(400, "InvalidDuplicateRow", "The batch request contains multiple changes with same row key. An entity can appear only once.");

    public static readonly ServiceError DifferentPartitions =
        new(400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");

    public static readonly ServiceError NotAVersion =
        new(400, "InvalidInput", "The etag value specified in one of the request headers is not valid.");

    public static ServiceError InvalidInput(string message) => new(400, "InvalidInput", message);

    public static ServiceError NotImplemented(string message) => new(501, "NotImplemented", message);

    /// <summary>The same refusal, of one action of a transaction.</summary>
    public ServiceError At(int index) => this with { Message = $"{index}:{Message}" };
}
