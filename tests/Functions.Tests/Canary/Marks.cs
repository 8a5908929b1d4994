using System.Text;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>
/// What is put wherever something confidential may stand: every text, name, key and secret contains <see cref="Word"/>, every number begins
/// with <see cref="Digits"/> after its country code. So one search finds any of them, however it is written.
/// </summary>
internal static class Marks
{
    public const string Word = "canary-QX7Z";
    public const string Digits = "20255507";
    public const string Line = $"+1{Digits}88";
    public const string Secret = $"{Word}-secret-0001";
    public const string PreviousSecret = $"{Word}-secret-0000";
    public const string ApiKey = $"{Word}-api-key";
    public const string ReadKey = $"{Word}-read-key-0001";
    public const string OperateKey = $"{Word}-operate-key-01";
    public const string WrongKey = $"{Word}-wrong-key-0001";
    public const string WebhookUrl = $"https://hooks.example.com/hook?code={Word}-code";

    private static readonly string[] Forms =
        [Word, Word.Replace("-", "%2D", StringComparison.Ordinal), Digits, .. Base64(Word), .. Base64(Digits)];

    /// <summary>A contact's number; each number from 0 to 79 another contact.</summary>
    public static string Contact(int number) => $"+1{Digits}{number:D2}";

    /// <summary>What follows the first mark in a text, and what comes before it; null when there is none.</summary>
    public static string? FindIn(string text)
    {
        // Numbers are also written in groups.
        var plain = string.Concat(text.Where(letter => letter is not (' ' or '(' or ')' or '.')));
        return Around(text, Forms) ?? Around(plain.Replace("-", "", StringComparison.Ordinal), [Digits]);
    }

    private static string? Around(string text, string[] forms)
    {
        foreach (var form in forms)
        {
            if (text.IndexOf(form, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)];
        }

        return null;
    }

    // Whatever stands before it, one of three beginnings; the letters at both ends depend on what is beside it.
    private static IEnumerable<string> Base64(string mark) => Enumerable.Range(0, 3).Select(before =>
    {
        var whole = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', before) + mark));
        return whole.TrimEnd('=')[(before == 0 ? 0 : before + 1)..^1];
    });
}
