using System.Security.Cryptography;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Makes ids as the developer dialect's requests have them: 26 characters, the first ten of which are the time.</summary>
internal static class Ulid
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLetters = 10;
    private const int ChanceLetters = 16;

    public static string Make(DateTimeOffset now)
    {
        Span<char> time = stackalloc char[TimeLetters];
        var left = now.ToUnixTimeMilliseconds();
        for (var at = TimeLetters - 1; at >= 0; at--, left /= Crockford.Length)
            time[at] = Crockford[(int)(left % Crockford.Length)];
        return $"{time}{RandomNumberGenerator.GetString(Crockford, ChanceLetters)}";
    }
}
