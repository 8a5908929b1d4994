using Microsoft.AspNetCore.Http;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>A request that was refused, without its body and without what is secret or personal in its headers.</summary>
/// <param name="At">When it came.</param>
/// <param name="Account">The account as the settings name it, or <c>unknown</c>.</param>
/// <param name="Cause">Why it was refused.</param>
/// <param name="Method">The method; <c>other</c> for one that HTTP does not define.</param>
/// <param name="BodySize">The body's size in bytes, read or announced; null when it was neither.</param>
/// <param name="Headers">The first of its headers, masked.</param>
public sealed record Rejection(
    DateTimeOffset At, string Account, WebhookCause Cause, string Method, long? BodySize, IReadOnlyList<MaskedHeader> Headers)
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Patch,
        HttpMethods.Trace, HttpMethods.Connect,
    };

    internal static Rejection Of(in WebhookRequest request, in Reception reception) => new(
        reception.At,
        WebhookBooks.NameOf(reception.Account),
        reception.Cause,
        Methods.TryGetValue(request.Method, out var method) ? method : "other",
        request.BodySize,
        MaskedHeader.All(request.Headers));
}
