using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JustCallFx.Functions.Receiving;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>Reads the bodies of operations requests.</summary>
internal static class OpsBody
{
    private const int Largest = 4096;

    /// <summary>A body of one of the types that <see cref="OpsJson"/> knows; null for anything else, or more than 4 KiB.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        using var body = await RequestBody.ReadAsync(request, Largest);
        try
        {
            return body is null ? null : JsonSerializer.Deserialize(body.Bytes.Span, (JsonTypeInfo<T>)OpsJson.Default.GetTypeInfo(typeof(T))!);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
