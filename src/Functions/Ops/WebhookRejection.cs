using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;

namespace JustCallFx.Functions.Ops;

/// <summary>A refused request; it has no body.</summary>
/// <param name="At">When it came.</param>
/// <param name="Account">The account, or <c>unknown</c>.</param>
/// <param name="Cause">Why it was refused.</param>
/// <param name="Status">The status that it got.</param>
/// <param name="Method">Its method, or <c>other</c>.</param>
/// <param name="BodySize">The body's size in bytes; null when it was not announced.</param>
/// <param name="Headers">Its headers, masked.</param>
public sealed record WebhookRejection(
    DateTimeOffset At, string Account, string Cause, int Status, string Method, long? BodySize, IReadOnlyList<MaskedHeader> Headers)
{
    /// <summary>The form of a rejection for operators.</summary>
    public static WebhookRejection Of(Rejection rejection) => new(
        rejection.At,
        rejection.Account,
        WebhookCauseNames.Of(rejection.Cause),
        WebhookAnswer.To(rejection.Cause).Status,
        rejection.Method,
        rejection.BodySize,
        rejection.Headers);
}
