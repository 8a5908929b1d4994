using JustCallFx.Core.Limits;

namespace JustCallFx.Core.SmsApi;

/// <summary>How a call of JustCall's API ended. These five are all there are.</summary>
/// <typeparam name="T">What a call gives that went well.</typeparam>
public abstract record ApiResult<T>
{
    private ApiResult()
    {
    }

    /// <summary>JustCall did what was asked.</summary>
    public sealed record Done(T Value) : ApiResult<T>;

    /// <summary>Refused for good: by JustCall (4xx), or by us before asking because it would be. Asking again changes nothing.</summary>
    public sealed record Refused(ApiError Error) : ApiResult<T>;

    /// <summary>Nothing was done; a limit is spent.</summary>
    /// <param name="Until">When to ask again.</param>
    /// <param name="Cause">Which limit.</param>
    public sealed record Limited(DateTimeOffset Until, LimitCause Cause) : ApiResult<T>;

    /// <summary>JustCall never had the whole request, such as when the connection was refused: nothing was done, ask again later.</summary>
    public sealed record Unreached(ApiError Error) : ApiResult<T>;

    /// <summary>JustCall may have done it: time-out, reset or 5xx after the request was written. A text must be looked up before it is sent again.</summary>
    public sealed record Unknown(ApiError Error) : ApiResult<T>;
}
