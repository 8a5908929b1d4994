using System.Buffers;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Contacts;

/// <summary>
/// A party of a text or call: a number in E.164 form, or, where the sender is none (a short code, a name), its text.
/// Its <see cref="ToString"/> is masked, so that no number reaches a log by accident.
/// </summary>
[JsonConverter(typeof(PhoneNumberJson))]
public readonly record struct PhoneNumber
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private const int DigitsShown = 2;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789 .-()");

    private readonly string? value;

    private PhoneNumber(string value) => this.value = value;

    /// <summary>The number, <c>+</c> and digits, or the party's text.</summary>
    public string Value => value ?? "";

    /// <summary>Whether it is a number in E.164 form: <c>+</c> and 8 to 15 digits.</summary>
    public bool IsE164 => Value is ['+', not '0', ..] && Value.Length - 1 is >= FewestDigits and <= MostDigits
        && !Value.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Reads a party; null when there is none.</summary>
    /// <param name="text">
    /// <c>+</c> and digits, with spaces, dots, hyphens or brackets between them, or at least eleven bare digits; anything else, such as a
    /// short code or a name, is kept as text.
    /// </param>
    public static PhoneNumber? Parse(string? text) => Parse(text, fewestBareDigits: 11);

    /// <summary>Reads a party as the developer dialect writes it: bare digits always have their country code (contract §3.4).</summary>
    public static PhoneNumber? ParseInternational(string? text) => Parse(text, FewestDigits);

    private static PhoneNumber? Parse(string? text, int fewestBareDigits)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;

        var plus = trimmed.IndexOf('+');
        var isWrittenAsNumber = trimmed.AsSpan(0, Math.Max(plus, 0)) is "" or "(" && !trimmed.AsSpan(plus + 1).ContainsAnyExcept(InNumbers);
        // Fewer bare digits are a short code or lack their country code: not ours to guess.
        return isWrittenAsNumber && E164(trimmed) is { IsE164: true } number && (plus >= 0 || number.Value.Length - 1 >= fewestBareDigits)
            ? number
            : new PhoneNumber(trimmed);
    }

    // Null for more digits than a number may have.
    private static PhoneNumber? E164(string written)
    {
        Span<char> number = stackalloc char[1 + MostDigits];
        number[0] = '+';
        var length = 1;
        foreach (var letter in written)
        {
            if (!char.IsAsciiDigit(letter))
                continue;
            if (length == number.Length)
                return null;
            number[length++] = letter;
        }

        number = number[..length];
        return new PhoneNumber(number.SequenceEqual(written) ? written : new string(number));
    }

    /// <summary>The party with all but its last two characters masked.</summary>
    public override string ToString() =>
        Value.Length <= DigitsShown ? "**" : $"{new string('*', Value.Length - DigitsShown)}{Value[^DigitsShown..]}";
}
