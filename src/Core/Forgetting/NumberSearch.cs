using System.Text;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Forgetting;

/// <summary>Looks for a number in bytes that may be of any form, however its digits are parted there.</summary>
internal static class NumberSearch
{
    // As many digits without a country code are a number of their own.
    private const int FewestNational = 10;
    private const int MostBreaks = 3;

    private static ReadOnlySpan<byte> Breaks => " .-()"u8;

    /// <summary>Whether the number stands there, with or without its country code; a party that is no number, as it is.</summary>
    public static bool Finds(PhoneNumber number, ReadOnlySpan<byte> bytes) => number.IsE164
        ? FindsDigits(Encoding.UTF8.GetBytes(number.Value[1..]), bytes)
        : number.Value.Length > 0 && bytes.IndexOf(Encoding.UTF8.GetBytes($"\"{number.Value}\"")) >= 0;

    private static bool FindsDigits(ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> bytes)
    {
        Span<byte> run = stackalloc byte[wanted.Length + 1];
        for (var (at, length, breaks) = (0, 0, 0); at <= bytes.Length; at++)
        {
            var letter = at < bytes.Length ? bytes[at] : (byte)0;
            if (char.IsAsciiDigit((char)letter))
            {
                // Of a longer run of digits its beginning is enough to see that it is none.
                run[Math.Min(length, wanted.Length)] = letter;
                (length, breaks) = (length + 1, 0);
            }
            else if (length == 0 || breaks == MostBreaks || !Breaks.Contains(letter))
            {
                if (IsNumber(run[..Math.Min(length, run.Length)], wanted))
                    return true;
                (length, breaks) = (0, 0);
            }
            else
            {
                breaks++;
            }
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<byte> run, ReadOnlySpan<byte> wanted) =>
        run.SequenceEqual(wanted) || (run.Length >= FewestNational && run.Length < wanted.Length && wanted.EndsWith(run));
}
