using System.Collections.Immutable;
using System.Text.Json;

namespace JustCallFx.Core.Events;

/// <summary>Nothing beyond what we know by name.</summary>
internal readonly struct NoUnknownFields : IUnknownFields
{
    /// <inheritdoc />
    public void WriteTo(Utf8JsonWriter json, ImmutableArray<byte[]> ours)
    {
    }
}
