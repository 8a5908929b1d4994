namespace JustCallFx.Core.Limits;

/// <summary>What a call's answer says about the limits.</summary>
/// <param name="TurnedAway">Whether the call was turned away because a limit is spent (429).</param>
/// <param name="WaitUntil">Until when nobody is to call; null when the answer does not say.</param>
/// <param name="BulkWaitUntil">Until when only replies are to call, because little is left; null when there is no reason.</param>
public readonly record struct CallEnding(bool TurnedAway, DateTimeOffset? WaitUntil = null, DateTimeOffset? BulkWaitUntil = null);
