using System.Collections.Immutable;
using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>The help-centre dialect's signature: HMAC-SHA256 over the raw body (contract §5.1).</summary>
internal static class BodySignature
{
    /// <summary>Tries the keys in order; the work grows with their number only.</summary>
    public static Judgement Judge(StringValues header, ReadOnlySpan<byte> body, ImmutableArray<SigningKey> keys)
    {
        if (StringValues.IsNullOrEmpty(header))
            return new(SignatureVerdict.Missing);

        Span<byte> claimed = stackalloc byte[SigningKey.SignatureSize];
        if (header.Count != 1 || !SignatureText.TryDecode(header[0], claimed))
            return new(SignatureVerdict.Forged);
        foreach (var key in keys)
        {
            if (key.Verifies(body, claimed))
                return new(SignatureVerdict.Genuine, Dialects.HelpCentre, key);
        }

        return new(SignatureVerdict.Forged);
    }
}
