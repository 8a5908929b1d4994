using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Reconciliation;

/// <summary>
/// Reads texts from JustCall's API page by page, with what replies leave over of the account's limits, and publishes what is not known of
/// them. A page that is read again publishes nothing but what is still not known, under the same ids.
/// </summary>
public sealed class TextSweep(SmsApiClient api, KnownTexts known, ReadBackPublisher publisher)
{
    private const int AtOnce = 16;

    // Texts are listed by their time or by their id, which may differ a little.
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(2);

    /// <summary>Reads the next page; <see cref="ApiResult{T}.Done"/> has the sweep as it stands then, every other ending changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="sweep">The sweep, which is not done.</param>
    /// <param name="origin">What its events are published as; see <see cref="Publishing.EventProperties.Origin"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">The broker has not taken what is missing.</exception>
    public async Task<ApiResult<Sweep>> ReadPageAsync(Account account, Sweep sweep, string origin, CancellationToken cancellationToken)
    {
        var partEnd = sweep.PartEnd(isByDay: account.ApiProfile == ApiProfile.V21);
        var query = new TextQuery { Since = sweep.Part, Before = partEnd, Page = sweep.Page };
        switch (await api.ListAsync(account, query, CallPriority.Bulk, cancellationToken))
        {
            case ApiResult<TextPage>.Done { Value: var page }:
                var taken = await TakeAsync(account, sweep, page, origin, cancellationToken);
                return new ApiResult<Sweep>.Done(page.NextPage is { } next && !(page.Oldest < sweep.Part - Disorder)
                    ? taken with { Page = next }
                    : taken with { Part = partEnd, Page = 0 });
            case ApiResult<TextPage>.Refused refused:
                return new ApiResult<Sweep>.Refused(refused.Error);
            case ApiResult<TextPage>.Limited limited:
                return new ApiResult<Sweep>.Limited(limited.Until, limited.Cause);
            case ApiResult<TextPage>.Unreached unreached:
                return new ApiResult<Sweep>.Unreached(unreached.Error);
            case ApiResult<TextPage>.Unknown unknown:
                return new ApiResult<Sweep>.Unknown(unknown.Error);
            case var other:
                throw new InvalidOperationException($"No ending of this kind: {other.GetType().Name}.");
        }
    }

    private async Task<Sweep> TakeAsync(Account account, Sweep sweep, TextPage page, string origin, CancellationToken cancellationToken)
    {
        var after = sweep with { Unreadable = sweep.Unreadable + page.Unreadable, Pages = sweep.Pages + 1 };
        // Oldest first: of two texts with the same words, the earlier one is known by what came earlier.
        foreach (var some in page.Texts.OrderBy(text => text.At).Chunk(AtOnce))
        {
            foreach (var taken in await Task.WhenAll(some.Select(text => TakeAsync(account, text, origin, cancellationToken))))
                after = taken(after);
        }

        return after;
    }

    // What a text changes in the counts.
    private async Task<Func<Sweep, Sweep>> TakeAsync(Account account, ListedText text, string origin, CancellationToken cancellationToken)
    {
        if (text.At is not { } at)
            return sweep => sweep with { Unreadable = sweep.Unreadable + 1 };
        var missing = await known.MissingAsync(account, ListedEvents.TextOf(text, at), ListedEvents.OutcomeOf(text, at), cancellationToken);
        foreach (var told in missing)
        {
            if (!await publisher.PublishAsync(account, EventIds.Of(account.Name, told), told, origin, cancellationToken))
                return sweep => sweep with { Unreadable = sweep.Unreadable + 1 };
        }

        return missing.Count == 0 ? sweep => sweep with { Listed = sweep.Listed + 1 } : sweep => sweep.WithMissed(at);
    }
}
