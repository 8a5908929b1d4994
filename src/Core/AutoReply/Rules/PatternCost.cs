using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>
/// Finds patterns whose search takes time linear in the text's length, and seconds and hundreds of megabytes all the same, which counts
/// within counts lead to. It tries them, so it is for new rules only.
/// </summary>
internal static class PatternCost
{
    // Usual patterns take 4 MiB at most.
    private const long MostBytes = 32 * 1024 * 1024;
    private const int FirstLength = 25;
    private const int Seed = 1;

    // What \W stands for.
    private const string Signs = " .,!?-'";

    /// <summary>The rules of a set that have such a pattern; empty when none has.</summary>
    public static ImmutableArray<RuleFault> FaultsOf(RuleSet set) =>
    [
        .. set.Rules.SelectMany((rule, index) => rule.When.OfType<PatternCondition>().Where(condition => condition.IsCostly()).Select(_ => new RuleFault(
            string.Create(CultureInfo.InvariantCulture, $"rules[{index}].when.pattern"),
            "a pattern that may take seconds to search for",
            "one that repeats less, above all without counts within counts such as (a{1,30} ?){1,30}"))),
    ];

    /// <summary>
    /// Whether a search may cost so much: tried on texts of the pattern's own letters, each time without one of them, and of signs alone, which
    /// grow.
    /// </summary>
    public static bool IsTooHigh(Regex pattern, int longest)
    {
        var letters = pattern.ToString().Where(char.IsLetterOrDigit).Append(' ').Distinct().ToArray();
        var alphabets = letters.Select(left => letters.Where(letter => letter != left).ToArray()).Where(some => some.Length > 0).Append(Signs.ToCharArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var length = FirstLength; length <= longest; length *= 2)
        {
            foreach (var some in alphabets)
            {
                pattern.IsMatch(new Random(Seed).GetItems(some, length));
                if (GC.GetAllocatedBytesForCurrentThread() - before > MostBytes)
                    return true;
            }
        }

        return false;
    }
}
