using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The contact may be asleep, and what the rule would say is not worth saying later.</summary>
internal sealed class QuietHoursGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.QuietHours;

    public string? Stops(GuardQuestion question) =>
        question.Rule.QuietHours == QuietChoice.Drop && question.QuietUntil is not null ? QuietHours.Reason : null;
}
