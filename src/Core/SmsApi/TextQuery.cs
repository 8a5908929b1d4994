using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.SmsApi;

/// <summary>Which texts to list. A span of more than a day may time out at JustCall's side (contract §8.3): ask day by day.</summary>
public sealed record TextQuery
{
    /// <summary>The most texts on a page.</summary>
    public const int MostPerPage = 100;

    /// <summary>Texts of this time and later; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Texts before this time; null for no bound.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Texts with this contact only.</summary>
    public PhoneNumber? Contact { get; init; }

    /// <summary>Texts of this line only.</summary>
    public PhoneNumber? Line { get; init; }

    /// <summary>Texts that went this way only.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Which page, from 0; afterwards what <see cref="TextPage.NextPage"/> says.</summary>
    public int Page { get; init; }

    /// <summary>Texts on a page before the filters are applied, 1 to <see cref="MostPerPage"/>.</summary>
    public int PerPage { get; init; } = MostPerPage;

    /// <summary>Whether a text is one of those that are asked for. One without a time is.</summary>
    internal bool Covers(ListedText text) =>
        (Since is null || text.At is null || text.At >= Since)
        && (Before is null || text.At is null || text.At < Before)
        && (Contact is null || text.Contact == Contact)
        && (Line is null || text.Line == Line)
        && (Direction is null || text.Direction == Direction);

    /// <summary>The page; no numbers.</summary>
    public override string ToString() => $"page {Page} of texts, {PerPage} each";
}
