using System.Collections.Immutable;
using System.Text.Json;

namespace JustCallFx.Core.Events;

/// <summary>What a sender told of an event beyond what we know by name.</summary>
internal interface IUnknownFields
{
    /// <summary>
    /// Writes it as members of the object that is being written; nothing when there is nothing. What is called like one of
    /// <paramref name="ours"/> gets underscores before its name.
    /// </summary>
    /// <exception cref="InvalidOperationException">It holds text that is no Unicode.</exception>
    void WriteTo(Utf8JsonWriter json, ImmutableArray<byte[]> ours);
}
