using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The guards, in the order in which they are asked; the first that stops a reply gives the reason.</summary>
internal static class ReplyGuards
{
    public static ImmutableArray<IReplyGuard> InOrder { get; } =
    [
        new RepliesOffGuard(),
        new OptedOutGuard(),
        new PausedGuard(),
        new TooOldGuard(),
        new AlreadyAnsweredGuard(),
        new LoopGuard(),
        new CooldownGuard(),
        new SameTextGuard(),
        new SameCallGuard(),
        new ShortCodeGuard(),
        new QuietHoursGuard(),
    ];
}
