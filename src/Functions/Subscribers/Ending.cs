using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Functions.Subscribers;

/// <summary>How a subscriber's turn with a message ended.</summary>
/// <param name="Word">The same in a word, for figures.</param>
internal abstract record Ending(string Word)
{
    /// <summary>Whether the work failed, or the event can never be handled.</summary>
    public bool IsFailure => this is Retried or DeadLetter or GivenBack;

    public static Ending Of(Outcome outcome) => outcome switch
    {
        Outcome.Refusal refusal => new DeadLetter(DeadLetterReasons.Rejected, refusal.Because),
        Outcome.Skip skip => new Skipped(skip.Because),
        _ => new Done(),
    };

    /// <summary>The work is done.</summary>
    public sealed record Done() : Ending("done");

    /// <summary>There was nothing to do.</summary>
    public sealed record Skipped(string Because) : Ending("skipped");

    /// <summary>The message reached a subscription that it is not for.</summary>
    public sealed record Stray() : Ending("stray");

    /// <summary>The subscriber takes no events now, and this one is held.</summary>
    public sealed record Held() : Ending("held");

    /// <summary>The work failed, and the event was sent to come again.</summary>
    public sealed record Retried(RetryDecision.Later Later) : Ending("retried");

    /// <summary>The event belongs to the dead letters.</summary>
    public sealed record DeadLetter(string Reason, string Description) : Ending("dead_lettered");

    /// <summary>The work failed, and the event could not be sent to come again.</summary>
    public sealed record GivenBack() : Ending("given_back");
}
