using Microsoft.AspNetCore.Http;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>A header of a refused request, cut to a bounded length and without what is secret or personal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What may be shown of its value.</param>
public sealed record MaskedHeader(string Name, string Value)
{
    /// <summary>How many headers of a request are kept; one that is repeated counts each time.</summary>
    public const int Most = 40;

    internal static IReadOnlyList<MaskedHeader> All(IHeaderDictionary? headers) =>
        headers is null
            ? []
            : [.. headers.SelectMany(header => header.Value, (header, value) => Of(header.Key, value ?? "")).Take(Most)];

    internal static MaskedHeader Of(string name, string value) =>
        new(HeaderMask.Text(name), HeaderMask.IsSecret(name) ? HeaderMask.Length(value) : HeaderMask.Text(value));
}
