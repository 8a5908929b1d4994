namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>A word of a filter.</summary>
/// <param name="Text">The word; of a quoted one, what stands in the quotes, unescaped.</param>
/// <param name="Prefix">What stands before the quotes (<c>datetime</c>, <c>guid</c>), empty for plain text; null when not quoted.</param>
internal readonly record struct FilterToken(string Text, string? Prefix)
{
    public bool Is(string word) => Prefix is null && Text == word;
}
