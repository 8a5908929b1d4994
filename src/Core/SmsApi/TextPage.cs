using System.Collections.Immutable;

namespace JustCallFx.Core.SmsApi;

/// <summary>One page of listed texts.</summary>
/// <param name="Texts">Those that were asked for; may be none although more pages follow.</param>
/// <param name="NextPage">The page to ask for next; null after the last one.</param>
/// <param name="Unreadable">How many entries could not be understood and are left out.</param>
public sealed record TextPage(ImmutableArray<ListedText> Texts, int? NextPage, int Unreadable)
{
    /// <summary>
    /// The time of the page's last text, asked for or not, where the page goes from newer texts to older ones; null where it does not, or
    /// that cannot be told: no order is documented.
    /// </summary>
    public DateTimeOffset? Oldest { get; init; }
}
