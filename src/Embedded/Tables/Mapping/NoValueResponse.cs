using Azure;

namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>The answer to reading an entity that does not exist.</summary>
internal sealed class NoValueResponse<T>(Response raw) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"The entity does not exist (status {raw.Status}); ask HasValue first.");

    public override Response GetRawResponse() => raw;
}
