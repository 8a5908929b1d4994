using System.Text;
using JustCallFx.Core.NotUnderstood;

namespace JustCallFx.Functions.Ops;

/// <summary>A delivery that was not understood, with its body.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Text">The body, where it is text in UTF-8; of one that was too large for the topic, the whole event.</param>
/// <param name="Base64">The body, where it is not.</param>
public sealed record UnrecognizedPage(KeptDelivery Delivery, string? Text, string? Base64)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The page of a delivery with these bytes.</summary>
    public static UnrecognizedPage Of(KeptDelivery delivery, ReadOnlySpan<byte> body)
    {
        try
        {
            return new(delivery, Strict.GetString(body), null);
        }
        catch (DecoderFallbackException)
        {
            return new(delivery, null, Convert.ToBase64String(body));
        }
    }
}
