namespace JustCallFx.Core.SmsApi;

/// <summary>One call as a profile words it.</summary>
/// <param name="Operation">What is asked.</param>
/// <param name="Template">The path for telemetry, with names in braces for what differs.</param>
/// <param name="Path">The path, with the query.</param>
/// <param name="Body">The JSON body of a POST; null for a GET.</param>
/// <param name="Confidential">What an answer may repeat and nobody is to read in a log.</param>
internal sealed record ApiCall(ApiOperation Operation, string Template, string Path, byte[]? Body = null, string Confidential = "")
{
    /// <summary>The HTTP method.</summary>
    public HttpMethod Method => Body is null ? HttpMethod.Get : HttpMethod.Post;

    /// <summary>The template; path and body may hold numbers.</summary>
    public override string ToString() => $"{Method} {Template}";
}
