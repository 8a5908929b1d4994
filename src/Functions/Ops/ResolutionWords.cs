using JustCallFx.Core.Outbox;

namespace JustCallFx.Functions.Ops;

/// <summary>The words for what an operator decides about replies.</summary>
internal static class ResolutionWords
{
    /// <summary>The decision that a word stands for; null for any other.</summary>
    public static ReplyResolution? Read(string? word) => word switch
    {
        "sent" => ReplyResolution.Sent,
        "resend" => ReplyResolution.Resend,
        "cancel" => ReplyResolution.Cancel,
        _ => null,
    };
}
