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

    /// <summary>Reads the next page and looks up its texts; changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="sweep">The sweep, which is not done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<ApiResult<SweptPage>> ReadPageAsync(Account account, Sweep sweep, CancellationToken cancellationToken)
    {
        var partEnd = sweep.PartEnd(isByDay: account.ApiProfile == ApiProfile.V21);
        var query = new TextQuery { Since = sweep.Part, Before = partEnd, Page = sweep.Page };
        switch (await api.ListAsync(account, query, CallPriority.Bulk, cancellationToken))
        {
            case ApiResult<TextPage>.Done { Value: var page }:
                var next = page.NextPage is { } number && !(page.Oldest < sweep.Part - Disorder)
                    ? sweep with { Page = number }
                    : sweep with { Part = partEnd, Page = 0 };
                return new ApiResult<SweptPage>.Done(await LookUpAsync(account, sweep, next, page, cancellationToken));
            case ApiResult<TextPage>.Refused refused:
                return new ApiResult<SweptPage>.Refused(refused.Error);
            case ApiResult<TextPage>.Limited limited:
                return new ApiResult<SweptPage>.Limited(limited.Until, limited.Cause);
            case ApiResult<TextPage>.Unreached unreached:
                return new ApiResult<SweptPage>.Unreached(unreached.Error);
            case ApiResult<TextPage>.Unknown unknown:
                return new ApiResult<SweptPage>.Unknown(unknown.Error);
            case var other:
                throw new InvalidOperationException($"No ending of this kind: {other.GetType().Name}.");
        }
    }

    /// <summary>Publishes what a page misses.</summary>
    /// <param name="account">The account.</param>
    /// <param name="page">The page.</param>
    /// <param name="origin">What the events are published as; see <see cref="Publishing.EventProperties.Origin"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The sweep as it stands then; what the topic will never take counts as unreadable.</returns>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">The broker has not taken it.</exception>
    public async Task<Sweep> PublishAsync(Account account, SweptPage page, string origin, CancellationToken cancellationToken)
    {
        var unreadable = 0;
        foreach (var some in page.Missing.Chunk(AtOnce))
        {
            var published = await Task.WhenAll(some.Select(told =>
                publisher.PublishAsync(account, EventIds.Of(account.Name, told), told, origin, cancellationToken)));
            unreadable += published.Count(isPublished => !isPublished);
        }

        return page.After with { Unreadable = page.After.Unreadable + unreadable };
    }

    private async Task<SweptPage> LookUpAsync(Account account, Sweep sweep, Sweep next, TextPage page, CancellationToken cancellationToken)
    {
        var timed = page.Texts.Where(text => text.At is not null).ToList();
        var missing = new List<IReadOnlyList<TextEvent>>();
        // Oldest first: of two texts with the same words, the earlier one is known by what came earlier.
        foreach (var some in timed.OrderBy(text => text.At).Chunk(AtOnce))
            missing.AddRange(await Task.WhenAll(some.Select(text => MissingAsync(account, text, cancellationToken))));

        var ofPage = MissedTexts.Of([.. missing.Where(events => events.Count > 0).Select(events => events[0].OccurredAt)]);
        var missed = MissedTexts.Of(sweep.Publishing, ofPage);
        var unreadable = page.Unreadable + page.Texts.Length - timed.Count;
        return new(sweep with { Publishing = missed }, next.With(timed.Count, unreadable, missed), [.. missing.SelectMany(events => events)]);
    }

    private Task<IReadOnlyList<TextEvent>> MissingAsync(Account account, ListedText text, CancellationToken cancellationToken) =>
        known.MissingAsync(account, ListedEvents.TextOf(text, text.At!.Value), ListedEvents.OutcomeOf(text, text.At.Value), cancellationToken);
}
