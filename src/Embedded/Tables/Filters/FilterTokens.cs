using System.Text;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>Parts a filter into its words.</summary>
internal static class FilterTokens
{
    public static List<FilterToken> Of(string filter)
    {
        var tokens = new List<FilterToken>();
        for (var at = 0; at < filter.Length;)
        {
            if (char.IsWhiteSpace(filter[at]))
                at++;
            else if (filter[at] is '(' or ')')
                tokens.Add(new(filter[at++].ToString(), null));
            else
                tokens.Add(Word(filter, ref at));
        }

        return tokens;
    }

    private static FilterToken Word(string filter, ref int at)
    {
        var start = at;
        while (at < filter.Length && !char.IsWhiteSpace(filter[at]) && filter[at] is not ('(' or ')' or '\''))
            at++;
        var word = filter[start..at];
        return at < filter.Length && filter[at] == '\'' ? new(Quoted(filter, ref at), word) : new(word, null);
    }

    private static string Quoted(string filter, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < filter.Length; at++)
        {
            if (filter[at] != '\'')
                text.Append(filter[at]);
            else if (at + 1 < filter.Length && filter[at + 1] == '\'')
                text.Append(filter[++at]);
            else
            {
                at++;
                return text.ToString();
            }
        }

        throw new FilterException(ServiceError.InvalidInput("A quoted value of the filter does not end."));
    }
}
