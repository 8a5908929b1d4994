namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>That a subscriber is paused.</summary>
/// <param name="Since">Since when.</param>
/// <param name="By">The name of the operations key that paused it.</param>
public sealed record Pause(DateTimeOffset Since, string By);
