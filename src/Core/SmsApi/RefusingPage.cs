using System.Collections.Immutable;

namespace JustCallFx.Core.SmsApi;

/// <summary>One page of the contacts who want no texts.</summary>
/// <param name="Contacts">Their numbers; a contact with several has several entries.</param>
/// <param name="NextPage">The page to ask for next; null after the last one.</param>
/// <param name="Unreadable">How many entries have no number and are left out.</param>
public sealed record RefusingPage(ImmutableArray<RefusingContact> Contacts, int? NextPage, int Unreadable);
