using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Receiving;

/// <summary>Reads header <c>Content-Encoding</c>. JustCall signs and sends plain bodies; unpacking others would invite bombs (contract §11).</summary>
internal static class ContentCoding
{
    private const string Identity = "identity";

    /// <summary>Whether any of the codings, in however many headers, is other than <c>identity</c>.</summary>
    public static bool IsCompressed(StringValues header)
    {
        foreach (var codings in header)
        {
            foreach (var coding in codings.AsSpan().Split(','))
            {
                var name = codings.AsSpan(coding).Trim();
                if (!name.IsEmpty && !name.Equals(Identity, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
