using System.Collections.Immutable;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.SmsApi;

/// <summary>A number that JustCall's lists say wants no texts.</summary>
/// <param name="Number">The number.</param>
/// <param name="ContactId">JustCall's id of the contact; null where it does not tell one.</param>
/// <param name="Lists">The lists that it is on, some of <c>blacklist</c>, <c>dnd</c>, <c>dnm</c>.</param>
public sealed record RefusingContact(PhoneNumber Number, string? ContactId, ImmutableArray<string> Lists)
{
    /// <summary>The lists only: the rest is personal.</summary>
    public override string ToString() => string.Join(',', Lists);
}
