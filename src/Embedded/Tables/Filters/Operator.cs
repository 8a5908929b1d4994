namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>How two values are compared.</summary>
internal enum Operator
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}
