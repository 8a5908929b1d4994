namespace JustCallFx.Core.SmsApi;

/// <summary>Reads what JustCall answers to a text it took, in every form that is known of it (contract §8.2).</summary>
internal static class SendReader
{
    private const string Success = "success";

    /// <summary>
    /// The text as sent, also without an id: a success must never lead to a second text. Only when the answer itself speaks of an error is
    /// it unknown what happened.
    /// </summary>
    public static ApiResult<SentText> Read(ApiAnswer answer, int segments, Func<ApiError> error)
    {
        try
        {
            return ReadMembers(answer, segments, error);
        }
        catch (InvalidOperationException)
        {
            // A text that is no valid UTF-8 or UTF-16 is found only when it is read.
            return new ApiResult<SentText>.Done(new(null, null, segments));
        }
    }

    private static ApiResult<SentText> ReadMembers(ApiAnswer answer, int segments, Func<ApiError> error)
    {
        using var json = AnswerJson.Read(answer.Body);
        var (data, root) = (json.Data, json.Root);
        var id = data.Text("message_id") ?? data.Text("id") ?? root.Text("message_id") ?? root.Text("id");
        if (id is null && root.Text("status")?.ToLowerInvariant() is "error" or "failed")
            return new ApiResult<SentText>.Unknown(error());

        var status = (data.Text("delivery_status") ?? data.Text("status"))?.ToLowerInvariant();
        return new ApiResult<SentText>.Done(new(id, status == Success ? null : status, segments));
    }
}
