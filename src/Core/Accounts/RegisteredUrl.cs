using System.Text;

namespace JustCallFx.Core.Accounts;

/// <summary>The webhook's URL, character for character as registered with JustCall.</summary>
public sealed class RegisteredUrl
{
    // What JavaScript's encodeURIComponent leaves alone and Uri.EscapeDataString does not (contract §5.3).
    private static readonly (string Escaped, string Plain)[] LeftAlone = [("%21", "!"), ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*")];

    private readonly byte[] utf8;
    private readonly byte[] encodedUtf8;

    /// <param name="text">The URL.</param>
    public RegisteredUrl(string text)
    {
        Text = text;
        Encoded = LeftAlone.Aggregate(
            Uri.EscapeDataString(text), (encoded, one) => encoded.Replace(one.Escaped, one.Plain, StringComparison.Ordinal));
        utf8 = Encoding.UTF8.GetBytes(Text);
        encodedUtf8 = Encoding.UTF8.GetBytes(Encoded);
    }

    /// <summary>The URL.</summary>
    public string Text { get; }

    /// <summary>The URL as the dynamic signature covers it: encoded like JavaScript's <c>encodeURIComponent</c> (contract §5.2).</summary>
    public string Encoded { get; }

    /// <summary><see cref="Text"/> as UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary><see cref="Encoded"/> as UTF-8.</summary>
    internal ReadOnlySpan<byte> EncodedUtf8 => encodedUtf8;
}
