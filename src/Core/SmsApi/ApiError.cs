namespace JustCallFx.Core.SmsApi;

/// <summary>Why a call of JustCall's API did not end as wanted. Holds no secret, number, address or text that was to be sent.</summary>
/// <param name="Status">The HTTP status of the answer; null when there was none.</param>
/// <param name="Code">JustCall's code, where the answer tells one.</param>
/// <param name="Message">What happened: JustCall's words where the answer has some.</param>
public sealed record ApiError(int? Status, string? Code, string Message)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => (Status, Code) switch
    {
        (null, _) => Message,
        (_, null) => $"{Status}: {Message}",
        _ => $"{Status} {Code}: {Message}",
    };
}
