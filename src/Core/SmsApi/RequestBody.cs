using System.Net;
using System.Net.Http.Headers;

namespace JustCallFx.Core.SmsApi;

/// <summary>A JSON body that knows whether any of it may have left: until then the other side cannot have had the request.</summary>
internal sealed class RequestBody : HttpContent
{
    private readonly byte[] json;

    public RequestBody(byte[] json)
    {
        this.json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether writing has begun.</summary>
    public bool HasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return stream.WriteAsync(json, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
