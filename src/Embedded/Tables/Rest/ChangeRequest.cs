using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Core;
using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>A change as the REST protocol asks for it, alone or within a transaction.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the account's address.</param>
/// <param name="Headers">The headers that say what is wanted.</param>
/// <param name="Body">The entity; empty for a deletion.</param>
internal sealed record ChangeRequest(RequestMethod Method, string Path, IReadOnlyList<HttpHeader> Headers, ReadOnlyMemory<byte> Body)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HttpHeader NoContent = new("Prefer", "return-no-content");
    private static readonly HttpHeader Json = new(HttpHeader.Names.ContentType, "application/json;odata=nometadata");

    public static ChangeRequest Of(string table, EntityChange change) => new(
        MethodOf(change.Kind),
        change.Kind == ChangeKind.Insert ? EntityAddress.Of(table) : EntityAddress.Of(table, change.PartitionKey, change.RowKey),
        [.. HeadersOf(change)],
        change.Kind == ChangeKind.Delete ? default : BodyOf(change));

    private static RequestMethod MethodOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Insert => RequestMethod.Post,
        ChangeKind.Merge => RequestMethod.Patch,
        ChangeKind.Replace => RequestMethod.Put,
        _ => RequestMethod.Delete,
    };

    private static IEnumerable<HttpHeader> HeadersOf(EntityChange change)
    {
        yield return RestProtocol.Accept;
        yield return RestProtocol.DataServiceVersion;
        if (change.Kind == ChangeKind.Insert)
            yield return NoContent;
        if (change.Kind != ChangeKind.Delete)
            yield return Json;
        if (change.IfMatch is { } version)
            yield return new HttpHeader(HttpHeader.Names.IfMatch, version);
    }

    private static ReadOnlyMemory<byte> BodyOf(EntityChange change)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Compact);
        writer.WriteStartObject();
        writer.WriteString(SystemProperties.PartitionKey, change.PartitionKey);
        writer.WriteString(SystemProperties.RowKey, change.RowKey);
        EntityJson.Write(writer, change.Properties);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
