using System.Text.RegularExpressions;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>Knows texts that machines send by themselves: out-of-office notes, driving modes, "do not reply".</summary>
internal static class AutoResponders
{
    private const int Longest = 1600;

    private static readonly Regex Patterns = new(
        @"\b(auto(mated|matic)?[ -]?(reply|response|responder|message|text|answer)|out of (the )?office|do not (reply|respond) to this|"
        + @"driving with (do not disturb|(the )?driving focus)|this (number|mailbox|inbox) is not monitored|"
        + @"réponse automatique|absen(t|ce) du bureau|respuesta autom[aá]tica|fuera de (la )?oficina|automatische (antwort|nachricht)|"
        + @"abwesenheitsnotiz|risposta automatica|resposta autom[aá]tica|automatisch (antwoord|bericht))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a text looks as if no person wrote it.</summary>
    public static bool Wrote(string text) => Patterns.IsMatch(text.AsSpan(0, Math.Min(text.Length, Longest)));
}
