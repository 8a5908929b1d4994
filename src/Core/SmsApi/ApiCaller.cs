using JustCallFx.Core.Accounts;
using JustCallFx.Core.Limits;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace JustCallFx.Core.SmsApi;

/// <summary>Makes a call within the account's limits and the patience there is, and tells how it ended.</summary>
internal sealed class ApiCaller(ApiTransport transport, AccountLimits limits, TimeProvider clock, ILogger logger)
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;
    private const int FirstServerError = 500;

    /// <summary>Makes a call, and again where <paramref name="pipeline"/> says so.</summary>
    /// <exception cref="Azure.RequestFailedException">The limits could not be asked; nothing was sent.</exception>
    /// <exception cref="TimeoutException">The limits could not be asked in time; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; JustCall may have had the request.</exception>
    public async Task<ApiResult<T>> CallAsync<T>(
        Account account,
        ApiCall call,
        CallPriority priority,
        ResiliencePipeline<ApiResult<T>> pipeline,
        ApiReader<T> read,
        CancellationToken cancellationToken)
    {
        if (!ApiCredentials.TryRead(account, out var credentials, out var fault))
            return new ApiResult<T>.Refused(new(null, null, fault));
        try
        {
            return await pipeline.ExecuteAsync(
                async patient =>
                {
                    var result = await TryAsync(account, call, credentials, priority, read, patient);
                    // A time-out is a result, the caller's own end of patience is not.
                    if (result is ApiResult<T>.Unknown or ApiResult<T>.Unreached)
                        cancellationToken.ThrowIfCancellationRequested();
                    return result;
                },
                cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            // Only waits end so; the end of patience during a request is an answer.
            return new ApiResult<T>.Unreached(new(null, null, $"not asked within {ApiPatience.LongestCall.TotalSeconds} s"));
        }
    }

    private async Task<ApiResult<T>> TryAsync<T>(
        Account account, ApiCall call, ApiCredentials credentials, CallPriority priority, ApiReader<T> read, CancellationToken patience)
    {
        var permit = await limits.TakeAsync(account, priority, patience);
        if (permit is LimitAnswer.Wait wait)
            return new ApiResult<T>.Limited(wait.Until, wait.Cause);

        var result = await AskAsync(account, call, credentials, ((LimitAnswer.Granted)permit).Lease, read, patience);
        Tell(account, call, result);
        return result;
    }

    private async Task<ApiResult<T>> AskAsync<T>(
        Account account, ApiCall call, ApiCredentials credentials, string lease, ApiReader<T> read, CancellationToken patience)
    {
        using var span = ApiMeter.Begin(account, call);
        var started = clock.GetTimestamp();
        using var request = ToRequest(account, call, credentials);
        var answer = await transport.AskAsync(request, patience);
        var result = Judge(answer, read, () => ErrorReader.Read(answer, credentials.Secret, credentials.Key, call.Confidential));
        ApiMeter.End(span, account, call, answer, Outcome(result), clock.GetElapsedTime(started));
        var until = await limits.GiveBackAsync(account, lease, RateHeaders.Read(answer, clock.GetUtcNow()));
        return result is ApiResult<T>.Limited limited ? limited with { Until = until } : result;
    }

    private static ApiResult<T> Judge<T>(ApiAnswer answer, ApiReader<T> read, Func<ApiError> error) => answer.Status switch
    {
        null when !answer.MayHaveArrived => new ApiResult<T>.Unreached(error()),
        null or RequestTimeout or >= FirstServerError => new ApiResult<T>.Unknown(error()),
        // Until when is for the limits to say.
        TooManyRequests => new ApiResult<T>.Limited(default, LimitCause.JustCall),
        _ when answer.IsSuccess => read(answer, error),
        _ => new ApiResult<T>.Refused(error()),
    };

    private static HttpRequestMessage ToRequest(Account account, ApiCall call, ApiCredentials credentials)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(account.ApiBaseUrl, call.Path));
        if (call.Body is { } body)
            request.Content = new RequestBody(body);
        request.Headers.TryAddWithoutValidation("Authorization", IProfile.Of(account).Authorization(credentials.Key, credentials.Secret));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "JustCallFx");
        return request;
    }

    private static string Outcome<T>(ApiResult<T> result) => result switch
    {
        ApiResult<T>.Done => "done",
        ApiResult<T>.Refused => "refused",
        ApiResult<T>.Limited => "limited",
        ApiResult<T>.Unreached => "unreached",
        _ => "unknown",
    };

    private void Tell<T>(Account account, ApiCall call, ApiResult<T> result)
    {
        var operation = ApiMeter.Word(call.Operation);
        var error = result switch
        {
            ApiResult<T>.Refused refused => refused.Error,
            ApiResult<T>.Unreached unreached => unreached.Error,
            ApiResult<T>.Unknown unknown => unknown.Error,
            _ => null,
        };
        if (error is not null)
            logger.ApiCallFailed(operation, account.Name, Outcome(result), error);
        else if (result is ApiResult<T>.Limited limited)
            logger.ApiTurnedAway(operation, account.Name, limited.Until);
    }
}
