using System.Collections.Frozen;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.OptOuts;

/// <summary>Knows the texts that are nothing but a word for opting out or in; case, punctuation and space do not count.</summary>
internal static class OptOutWords
{
    // JustCall's own (contract §10) and those that the United States' rules on consent name beside them.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Out = Families(
        (OptOutLanguages.English, "STOP|UNSUBSCRIBE|CANCEL|END|QUIT|STOPALL|STOP ALL|REVOKE|OPTOUT|OPT OUT"),
        ("es", "ALTO|PARAR|PARE|BAJA|DETENER|CANCELAR|TERMINAR|NO MAS|DESUSCRIBIR"),
        ("fr", "ARRET|ARRETER|STOPPER|DESABONNER|DESINSCRIRE|ANNULER|FIN"),
        ("de", "STOPP|STOPPEN|ABMELDEN|ABBESTELLEN|BEENDEN|KUNDIGEN|KUENDIGEN|ENDE"),
        ("it", "BASTA|FERMA|ANNULLA|CANCELLA|DISISCRIVI"),
        ("pt", "PARAR|PARE|SAIR|CANCELAR|REMOVER|DESCADASTRAR|FIM"),
        ("nl", "STOPPEN|AFMELDEN|UITSCHRIJVEN|ANNULEREN|BEEINDIGEN|EINDE"));

    // A booking is cancelled with the same words.
    private static readonly FrozenSet<string> Cancelling = FrozenSet.Create(
        StringComparer.Ordinal, "CANCEL", "CANCELAR", "ANNULER", "ANNULLA", "CANCELLA", "ANNULEREN");

    private const string In = "START";

    // A word and whatever may decorate it; what is longer says more.
    private const int Longest = 100;

    /// <summary>Whether a text opts out in one of some languages.</summary>
    public static bool IsOut(string text, IEnumerable<string> languages)
    {
        var said = Said(text);
        return said.Length > 0 && languages.Any(language => Out[language].Contains(said));
    }

    /// <summary>Whether a text opts in again (contract §10).</summary>
    public static bool IsIn(string text) => Said(text) == In;

    /// <summary>Whether a text that opts out may also cancel a booking, so that a person should look at it.</summary>
    public static bool MayCancelBooking(string text) => Cancelling.Contains(Said(text));

    private static string Said(string text) => text.Length > Longest ? "" : string.Join(' ', TextWords.Of(text));

    private static FrozenDictionary<string, FrozenSet<string>> Families(params (string Language, string Words)[] families) => families.ToFrozenDictionary(
        family => family.Language,
        family => family.Words.Split('|').ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);
}
