using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace JustCallFx.Core.SmsApi;

/// <summary>How long a call may take, and what is asked again within that time.</summary>
internal static class ApiPatience
{
    /// <summary>The longest that a call takes, its repeats and waits included; JustCall's own client waits as long (contract §8.4).</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    private const int BadGateway = 502;
    private const int ServiceUnavailable = 503;
    private const int SendRepeats = 2;
    private const int ReadRepeats = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan PauseOfGateway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>For sending: again only when JustCall cannot have had the request. Waits for limits are the caller's, who may change its mind.</summary>
    public static ResiliencePipeline<ApiResult<T>> ForSending<T>(TimeProvider clock) =>
        Build<T>(clock, SendRepeats, result => result is ApiResult<T>.Unreached);

    /// <summary>For reading: again whenever it may help within a minute.</summary>
    public static ResiliencePipeline<ApiResult<T>> ForReading<T>(TimeProvider clock) => Build<T>(clock, ReadRepeats, result => result switch
    {
        ApiResult<T>.Unreached => true,
        // It wants 30 to 60 s (contract §8.4), which is the whole patience.
        ApiResult<T>.Unknown unknown => unknown.Error.Status != ServiceUnavailable,
        ApiResult<T>.Limited limited => limited.Until - clock.GetUtcNow() <= LongestWait,
        _ => false,
    });

    private static ResiliencePipeline<ApiResult<T>> Build<T>(TimeProvider clock, int repeats, Func<ApiResult<T>?, bool> helps) =>
        new ResiliencePipelineBuilder<ApiResult<T>> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = LongestCall })
            .AddRetry(new RetryStrategyOptions<ApiResult<T>>
            {
                MaxRetryAttempts = repeats,
                ShouldHandle = args => ValueTask.FromResult(!args.Context.CancellationToken.IsCancellationRequested && helps(args.Outcome.Result)),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(Pause(args.Outcome.Result, args.AttemptNumber, clock)),
            })
            .Build();

    private static TimeSpan Pause<T>(ApiResult<T>? result, int attempt, TimeProvider clock) => result switch
    {
        ApiResult<T>.Limited limited when limited.Until > clock.GetUtcNow() => limited.Until - clock.GetUtcNow(),
        ApiResult<T>.Limited => TimeSpan.Zero,
        ApiResult<T>.Unknown { Error.Status: BadGateway } => PauseOfGateway * (1 + Random.Shared.NextDouble()),
        _ => FirstPause * (1 << attempt) * (0.5 + Random.Shared.NextDouble()),
    };
}
