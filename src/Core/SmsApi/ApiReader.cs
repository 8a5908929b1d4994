namespace JustCallFx.Core.SmsApi;

/// <summary>Makes the result of a 2xx.</summary>
/// <param name="answer">The answer.</param>
/// <param name="error">Reads the answer as an error, in case it is none of what was asked for.</param>
internal delegate ApiResult<T> ApiReader<T>(ApiAnswer answer, Func<ApiError> error);
