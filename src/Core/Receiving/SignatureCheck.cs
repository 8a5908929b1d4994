using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving.Developer;
using JustCallFx.Core.Receiving.HelpCentre;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// Judges who sent a request. The account's settings say which signatures count; the sender's headers only say which of them to try,
/// so no one can choose the weaker one where it is not enabled.
/// </summary>
internal static class SignatureCheck
{
    public static Judgement Judge(in WebhookRequest request, Account account, DateTimeOffset now)
    {
        if (StringValues.IsNullOrEmpty(request.Signature))
            return new(SignatureVerdict.Missing);
        if (StringValues.IsNullOrEmpty(request.SignatureVersion))
            return (account.Dialects & Dialects.HelpCentre) != 0
                ? JudgeBody(request, account, now)
                : new(SignatureVerdict.Unsupported);
        return (account.Dialects & Dialects.Developer) != 0 && request.SignatureVersion == DynamicSignature.Version
            ? JudgeDynamic(request, account, now)
            : new(SignatureVerdict.Unsupported);
    }

    private static Judgement JudgeBody(in WebhookRequest request, Account account, DateTimeOffset now)
    {
        var judgement = BodySignature.Judge(request.Signature, request.Body.Span, account.SigningKeys);
        if (judgement.Verdict != SignatureVerdict.Genuine || !account.AgeWindow.HoldsForSignedBodies)
            return judgement;
        // A genuine body without a time that we can read is not outside the window: it is kept like all that we do not understand.
        return BodyTime.Of(request.Body.Span) is { } at && !account.AgeWindow.Covers(at, now)
            ? judgement with { Verdict = SignatureVerdict.Stale }
            : judgement;
    }

    private static Judgement JudgeDynamic(in WebhookRequest request, Account account, DateTimeOffset now)
    {
        // The URL comes from our settings; the body, which the sender controls, has to name the same one (contract §5.2).
        Span<byte> type = stackalloc byte[SignedType.Longest];
        if (account.WebhookUrl is not { } url || request.Timestamp.Count != 1
            || !SignedType.TryRead(request.Body.Span, url, type, out var typeLength))
            return new(SignatureVerdict.Forged);
        var timestamp = request.Timestamp[0]!.Trim();
        var judgement = DynamicSignature.Judge(request.Signature, url, type[..typeLength], timestamp, account.SigningKeys);
        if (judgement.Verdict != SignatureVerdict.Genuine)
            return judgement;
        return SignedTime.Parse(timestamp) is { } at && account.AgeWindow.Covers(at, now)
            ? judgement
            : judgement with { Verdict = SignatureVerdict.Stale };
    }
}
