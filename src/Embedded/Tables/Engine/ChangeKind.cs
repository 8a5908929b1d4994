namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>What a change does with the entity.</summary>
internal enum ChangeKind
{
    Insert,
    Merge,
    Replace,
    Delete,
}
