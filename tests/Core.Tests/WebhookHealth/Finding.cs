namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>How a pause was found.</summary>
/// <param name="WasSeen">Whether we answered the last attempt; otherwise the app was down.</param>
/// <param name="AfterPause">How long that took, from when somebody could look.</param>
/// <param name="AfterFirstUntold">The same from the first event that the pause then held back; zero where none was.</param>
internal sealed record Finding(bool WasSeen, TimeSpan AfterPause, TimeSpan AfterFirstUntold);
