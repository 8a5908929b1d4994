using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.OptOuts;

/// <summary>
/// Reads texts that opt in back from JustCall where the webhook's signature does not cover what they say (contract §5.2): whoever plays a
/// delivery back with other words is to lift nothing.
/// </summary>
public sealed class OptInProof(AccountDirectory accounts, SmsApiClient api)
{
    // One form of the API lists the texts of all contacts.
    private const int MostPages = 5;

    // JustCall's times for one text differ a little.
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(5);

    /// <summary>Whether a text that opts in was really sent; false where that cannot be asked, because the account has no API key.</summary>
    /// <param name="told">The text.</param>
    /// <param name="at">When it was sent, as it was first told: that is what an opt-out is lifted with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NotYetException">JustCall does not show the text, or no list; it may do so later.</exception>
    /// <inheritdoc cref="SmsApiClient.SendAsync" path="/exception"/>
    public async Task<bool> HoldsAsync(EventEnvelope<SmsReceived> told, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // What has an origin was read from JustCall's API.
        if (accounts.Find(told.Account) is not { } account || !account.Dialects.HasFlag(Dialects.Developer) || told.Origin is not null)
            return true;
        if (account.ApiKey is null)
            return false;

        var text = told.Event;
        var query = new TextQuery
        {
            Since = at - Around, Before = at + Around, Contact = text.Contact, Line = text.Line, Direction = Direction.Inbound,
        };
        for (var pages = 1; ; pages++)
        {
            var page = await PageAsync(account, query, cancellationToken);
            if (page.Texts.Any(listed => OptOutWords.IsIn(listed.Body)))
                return true;
            if (page.NextPage is not { } next || page.Oldest < query.Since || pages == MostPages)
                throw new NotYetException("JustCall's list does not show the text that opts in; the opt-out stays.");
            query = query with { Page = next };
        }
    }

    private async Task<TextPage> PageAsync(Account account, TextQuery query, CancellationToken cancellationToken) =>
        await api.ListAsync(account, query, CallPriority.Reply, cancellationToken) switch
        {
            ApiResult<TextPage>.Done { Value: var page } => page,
            ApiResult<TextPage>.Refused { Error: var error } => throw new NotYetException(
                $"JustCall does not let the text that opts in be read back, the opt-out stays: {error}"),
            _ => throw new NotYetException("JustCall could not be asked for the text that opts in; the opt-out stays until then."),
        };
}
