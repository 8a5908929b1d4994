using System.Net.Http.Headers;

namespace JustCallFx.Core.SmsApi;

/// <summary>What came back from one HTTP request.</summary>
internal sealed record ApiAnswer
{
    /// <summary>The status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The answer's headers; null when no answer came.</summary>
    public HttpResponseHeaders? Headers { get; init; }

    /// <summary>The answer's body; empty when there was none or it did not come whole.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether JustCall may have had the whole request.</summary>
    public bool MayHaveArrived { get; init; } = true;

    /// <summary>Why no answer came, or not the whole body; null when all came.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether JustCall answered 2xx.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>The status; the body may hold numbers.</summary>
    public override string ToString() => Status is { } status ? $"status {status}" : Fault ?? "no answer";
}
