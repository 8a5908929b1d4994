using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Receiving;

/// <summary>A request's body in rented memory; disposing gives the memory back.</summary>
internal sealed class RequestBody : IDisposable
{
    private readonly byte[] rented;

    private RequestBody(byte[] rented, int length)
    {
        this.rented = rented;
        Bytes = rented.AsMemory(0, length);
    }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads the whole body, or gives null as soon as it turns out to be longer than <paramref name="limit"/> bytes.</summary>
    /// <remarks>Needs no token: when the sender hangs up, the reading ends by itself.</remarks>
    /// <exception cref="IOException">The sender hung up.</exception>
    public static async ValueTask<RequestBody?> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var rented = ArrayPool<byte>.Shared.Rent((int)read.Buffer.Length);
            read.Buffer.CopyTo(rented);
            var body = new RequestBody(rented, (int)read.Buffer.Length);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(rented, clearArray: true);
}
