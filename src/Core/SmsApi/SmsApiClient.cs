using JustCallFx.Core.Accounts;
using JustCallFx.Core.Limits;
using JustCallFx.Core.Texts;
using Microsoft.Extensions.Logging;
using Polly;

namespace JustCallFx.Core.SmsApi;

/// <summary>
/// JustCall's SMS API (contract §8) in the form that the account's settings name. A call takes a minute at most, keeps to the account's
/// limits over all instances, and tells how it ended as a value; an exception means that nothing was asked, and that asking later may help.
/// </summary>
public sealed class SmsApiClient(ApiTransport transport, AccountLimits limits, TimeProvider clock, ILogger<SmsApiClient> logger)
{
    private readonly ApiCaller caller = new(transport, limits, clock, logger);
    private readonly ResiliencePipeline<ApiResult<SentText>> sending = ApiPatience.ForSending<SentText>(clock);
    private readonly ResiliencePipeline<ApiResult<TextPage>> listing = ApiPatience.ForReading<TextPage>(clock);
    private readonly ResiliencePipeline<ApiResult<RefusingPage>> listingRefusing = ApiPatience.ForReading<RefusingPage>(clock);
    private readonly ResiliencePipeline<ApiResult<ListedText>> getting = ApiPatience.ForReading<ListedText>(clock);

    /// <summary>
    /// Sends a text. There is no idempotency key: what ends <see cref="ApiResult{T}.Unknown"/>, or by cancellation, may have been sent.
    /// Does not wait for limits; <see cref="ApiResult{T}.Limited"/> tells when to ask again.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">The limits could not be asked; nothing was sent.</exception>
    /// <exception cref="TimeoutException">The limits could not be asked in time; nothing was sent.</exception>
    public async Task<ApiResult<SentText>> SendAsync(Account account, OutgoingText text, CancellationToken cancellationToken)
    {
        var profile = IProfile.Of(account);
        if (TextRules.Fault(text, profile, account.ApiBaseUrl.IsLoopback) is { } fault)
            return new ApiResult<SentText>.Refused(new(null, null, fault));
        var segments = text.Media.IsEmpty ? TextSegments.Of(text.Body).Count : 1;
        return await caller.CallAsync(
            account, profile.Send(text), CallPriority.Reply, sending, (answer, error) => SendReader.Read(answer, segments, error), cancellationToken);
    }

    /// <summary>Lists texts, a page at a time. Waits for limits where that takes ten seconds at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page or its size is out of range.</exception>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ApiResult<TextPage>> ListAsync(Account account, TextQuery query, CallPriority priority, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Page);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PerPage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PerPage, TextQuery.MostPerPage);
        var profile = IProfile.Of(account);
        return caller.CallAsync(account, profile.List(query), priority, listing, (answer, error) => ReadPage(answer, query, profile, error), cancellationToken);
    }

    /// <summary>Lists the contacts who want no texts, a page of at most 100 from 0; null where the account's form of the API has no such list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page is negative.</exception>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public async Task<ApiResult<RefusingPage>?> ListRefusingAsync(
        Account account, int page, CallPriority priority, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        var profile = IProfile.Of(account);
        return profile.ListRefusing(page) is { } call
            ? await caller.CallAsync(
                account, call, priority, listingRefusing, (answer, error) => ReadRefusing(answer, page, profile, error), cancellationToken)
            : null;
    }

    /// <summary>Gets one text; <see cref="ApiResult{T}.Refused"/> with status 404 when JustCall knows none of that id.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public Task<ApiResult<ListedText>> GetAsync(Account account, string messageId, CallPriority priority, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return caller.CallAsync(account, IProfile.Of(account).Get(messageId), priority, getting, ReadText, cancellationToken);
    }

    // A page of a proxy, answered 200, must not pass for an empty list.
    private static ApiResult<TextPage> ReadPage(ApiAnswer answer, TextQuery query, IProfile profile, Func<ApiError> error)
    {
        using var json = AnswerJson.Read(answer.Body);
        return json.Root.Value("data") is null
            ? new ApiResult<TextPage>.Unknown(error())
            : new ApiResult<TextPage>.Done(ListedTexts.ReadPage(json.Root, query, profile.FirstPage));
    }

    private static ApiResult<RefusingPage> ReadRefusing(ApiAnswer answer, int page, IProfile profile, Func<ApiError> error)
    {
        using var json = AnswerJson.Read(answer.Body);
        return json.Root.Value("data") is null
            ? new ApiResult<RefusingPage>.Unknown(error())
            : new ApiResult<RefusingPage>.Done(RefusingContacts.ReadPage(json.Root, page, profile.FirstPage));
    }

    private static ApiResult<ListedText> ReadText(ApiAnswer answer, Func<ApiError> error)
    {
        using var json = AnswerJson.Read(answer.Body);
        return ListedTexts.Read(json.Data) is { } text ? new ApiResult<ListedText>.Done(text) : new ApiResult<ListedText>.Unknown(error());
    }
}
