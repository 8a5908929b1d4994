using Azure.Data.Tables;

namespace JustCallFx.Core.Storage;

/// <summary>
/// Texts of any length in a row: a property of the Table service holds 32 Ki characters, so what is longer continues in properties of the
/// same name with a number, from 1.
/// </summary>
internal static class LongText
{
    /// <summary>The characters that one property holds, a little below the service's limit.</summary>
    public const int Size = 32_000;

    /// <summary>Puts a text into a row, whole; null puts nothing.</summary>
    public static void PutText(this TableEntity row, string name, string? text)
    {
        if (text is null)
            return;
        var (start, part) = (0, 0);
        do
        {
            var end = EndOfPart(text, start);
            row[NameOf(name, part++)] = start == 0 && end == text.Length ? text : text[start..end];
            start = end;
        }
        while (start < text.Length);
    }

    /// <summary>Takes a text from a row; null when it has none of that name.</summary>
    public static string? TakeText(this TableEntity row, string name)
    {
        var text = row.GetString(name);
        if (text is null || text.Length < Size - 1)
            return text;
        for (var part = 1; row.GetString(NameOf(name, part)) is { } more; part++)
            text += more;
        return text;
    }

    // Each half of a surrogate pair alone is no text, and would come back as something else.
    private static int EndOfPart(string text, int start)
    {
        if (text.Length - start <= Size)
            return text.Length;
        return char.IsHighSurrogate(text[start + Size - 1]) ? start + Size - 1 : start + Size;
    }

    private static string NameOf(string name, int part) => part == 0 ? name : $"{name}{part}";
}
