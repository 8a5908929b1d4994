namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>A change whose properties are encoded before it waits for the one writer, which has other things to do.</summary>
internal sealed class PreparedChange(EntityChange change)
{
    public EntityChange Change => change;

    public byte[] Encoded { get; } = EntityJson.Encode(change.Properties);
}
