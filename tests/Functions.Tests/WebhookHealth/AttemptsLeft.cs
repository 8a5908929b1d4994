using System.Collections.Immutable;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>The attempts that are left under policy <c>developer</c> for each event that a process saw fail.</summary>
/// <param name="Each">One number for each event; 0 for one whose last attempt was not long ago.</param>
internal sealed record AttemptsLeft(ImmutableArray<int> Each)
{
    private const int Attempts = 5;

    // The longest delay, and how long an attempt may be overdue: so long a process waits for one more than there is.
    private static readonly TimeSpan OneMore = TimeSpan.FromSeconds(90 + 120);

    /// <summary>What is left at a webhook.</summary>
    /// <param name="webhook">How it stands.</param>
    /// <param name="since">How many attempts there were before the process began.</param>
    /// <param name="now">The time.</param>
    public static AttemptsLeft Of(WebhookState webhook, int since, DateTimeOffset now)
    {
        var seen = webhook.Attempts.Skip(since).Select(one => one.Event).ToHashSet();
        return new(
        [
            .. from one in webhook.Waiting where seen.Contains(one.Event) select Attempts - one.Attempts,
            .. from one in webhook.Lost where seen.Contains(one.Event) && now - one.At <= OneMore select 0,
        ]);
    }

    /// <summary>Whether the fewest attempts are told as they are when each event is taken for at most one attempt more or less.</summary>
    public bool IsAboutMetBy(int? told) => told is { } fewest
        ? Each.Any(left => Math.Abs(left - fewest) <= 1) && Each.All(left => left <= 1 || fewest <= left + 1)
        : Each.All(left => left <= 1);
}
