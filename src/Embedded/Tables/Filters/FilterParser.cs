using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>Reads a filter: comparisons joined by <c>and</c>, with parentheses where the caller likes them.</summary>
internal sealed class FilterParser
{
    // More, and the service refuses the filter.
    private const int MostComparisons = 15;

    private readonly List<FilterToken> tokens;
    private readonly List<Comparison> comparisons = [];
    private int at;

    private FilterParser(string filter) => tokens = FilterTokens.Of(filter);

    /// <exception cref="FilterException">The filter cannot be understood (400), or needs more than <c>and</c> (501).</exception>
    public static IReadOnlyList<Comparison> Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return [];
        var parser = new FilterParser(filter);
        parser.ReadAll();
        return parser.comparisons;
    }

    private void ReadAll()
    {
        ReadJoined();
        if (at < tokens.Count)
            throw Unexpected("'and' or the end");
        if (comparisons.Count > MostComparisons)
            throw Invalid($"The filter has {comparisons.Count} comparisons; the service takes {MostComparisons}.");
    }

    private void ReadJoined()
    {
        do
            ReadTerm();
        while (Took("and"));

        if (Took("or"))
            throw NotOffered("or");
    }

    private void ReadTerm()
    {
        if (Took("not"))
            throw NotOffered("not");
        if (!Took("("))
        {
            ReadComparison();
            return;
        }

        ReadJoined();
        if (!Took(")"))
            throw Unexpected("')'");
    }

    private void ReadComparison()
    {
        var property = Next("a property");
        if (property.Prefix is not null || !(char.IsLetter(property.Text[0]) || property.Text[0] == '_'))
            throw Invalid($"The filter has '{property.Text}' where a property is wanted.");
        var comparison = Next("a comparison");
        comparisons.Add(new(property.Text, OperatorOf(comparison), FilterLiteral.Of(Next("a value"))));
    }

    private static Operator OperatorOf(FilterToken token) => token.Prefix is null ? token.Text switch
    {
        "eq" => Operator.Equal,
        "ne" => Operator.NotEqual,
        "gt" => Operator.Greater,
        "ge" => Operator.GreaterOrEqual,
        "lt" => Operator.Less,
        "le" => Operator.LessOrEqual,
        var other => throw Invalid($"The filter has '{other}' where eq, ne, gt, ge, lt or le is wanted."),
    }
    : throw Invalid("The filter has a value where eq, ne, gt, ge, lt or le is wanted.");

    private FilterToken Next(string wanted) => at < tokens.Count ? tokens[at++] : throw Unexpected(wanted);

    private bool Took(string word)
    {
        var found = at < tokens.Count && tokens[at].Is(word);
        at += found ? 1 : 0;
        return found;
    }

    private FilterException Unexpected(string wanted) => Invalid(at < tokens.Count
        ? $"The filter has '{tokens[at].Text}' where {wanted} is wanted."
        : $"The filter ends where {wanted} is wanted.");

    private static FilterException Invalid(string message) => new(ServiceError.InvalidInput(message));

    private static FilterException NotOffered(string word) => new(ServiceError.NotImplemented(
        $"The embedded tables do not offer '{word}' in a filter, since it scans the table on real storage; join comparisons by 'and'."));
}
