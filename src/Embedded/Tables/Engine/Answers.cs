using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>From an answer to the exception that callers of the official client know.</summary>
internal static class Answers
{
    private const int FirstFailure = 400;

    /// <summary>Throws when the answer is a refusal, unless it is the one that the caller expects.</summary>
    public static void ThrowIfFailed(this Response answer, int except = 0)
    {
        if (answer.Status >= FirstFailure && answer.Status != except)
            throw answer.ToException();
    }

    public static RequestFailedException ToException(this Response answer) => new(answer, null, ErrorBody.Parser);
}
