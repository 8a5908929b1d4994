using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;
using JustCallFx.Embedded.Tables.Engine;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>Takes the answer to a transaction apart: a multipart message whose one part is another, with an answer in each of its parts.</summary>
internal static class TransactionReader
{
    private const string LineEnd = "\r\n";

    /// <exception cref="InvalidDataException">The answer has another form.</exception>
    public static async Task<IReadOnlyList<Response>> PartsAsync(Response answer, CancellationToken cancellationToken)
    {
        var outer = Reader(answer.Headers.ContentType, answer.ContentStream!);
        var changeSet = await outer.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidDataException("The answer to a transaction has no parts.");
        var inner = Reader(changeSet.ContentType, changeSet.Body);
        var parts = new List<Response>();
        while (await inner.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            using var text = new StreamReader(part.Body, Encoding.UTF8);
            parts.Add(Part(await text.ReadToEndAsync(cancellationToken).ConfigureAwait(false)));
        }

        return parts;
    }

    private static MultipartReader Reader(string? contentType, Stream body) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 } boundary
            ? new MultipartReader(boundary, body)
            : throw new InvalidDataException($"The answer to a transaction is '{contentType}'; wanted is multipart/mixed with a boundary.");

    // HTTP/1.1 204 No Content, headers, an empty line, the body; before a refusal, Azurite repeats the boundary.
    private static EngineResponse Part(string text)
    {
        var parts = text.Split(LineEnd + LineEnd, 2);
        var lines = parts[0].Split(LineEnd).SkipWhile(line => !line.StartsWith("HTTP/", StringComparison.Ordinal)).ToArray();
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Where(header => header.Length == 2)
            .Select(header => new HttpHeader(header[0].Trim(), header[1].Trim()));
        return new EngineResponse(Status(lines), [.. headers])
        {
            ContentStream = new MemoryStream(parts.Length == 2 ? Encoding.UTF8.GetBytes(parts[1]) : []),
        };
    }

    private static int Status(string[] lines) =>
        lines is [var first, ..] && first.Split(' ') is [_, var status, ..] && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidDataException("A part of the answer to a transaction has no status.");
}
