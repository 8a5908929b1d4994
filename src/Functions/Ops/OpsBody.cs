using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JustCallFx.Functions.Receiving;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>Reads the bodies of operations requests.</summary>
internal static class OpsBody
{
    private const int Usual = 4 * 1024;

    /// <summary>A body of one of the types that <see cref="OpsJson"/> knows; null for anything else, or more bytes than the largest.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, int largest = Usual)
        where T : class
    {
        using var body = await RequestBody.ReadAsync(request, largest);
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
