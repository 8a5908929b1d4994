using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>An answer of an engine that lives in this process.</summary>
internal sealed class EngineResponse(int status, params HttpHeader[] headers) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => ReasonPhrases.GetReasonPhrase(status);

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override bool IsError => status >= 400;

    /// <summary>The answer to a write, with the entity's new version.</summary>
    public static EngineResponse Written(long stamp) => new(204, new HttpHeader(HttpHeader.Names.ETag, EntityTag.Of(stamp)));

    /// <summary>A refusal.</summary>
    public static EngineResponse Failed(ServiceError error) => new(error.Status, HttpHeader.Common.JsonContentType)
    {
        ContentStream = new MemoryStream(ErrorBody.Write(error)),
    };

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = Array.Find(headers, header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
