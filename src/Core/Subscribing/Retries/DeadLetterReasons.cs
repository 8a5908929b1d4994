namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Why a message is among the dead letters, in a word; its description tells more. The broker has reasons beside these.</summary>
public static class DeadLetterReasons
{
    /// <summary>The event can never be handled as it is.</summary>
    public const string Rejected = nameof(Rejected);

    /// <summary>Every try failed.</summary>
    public const string Failed = nameof(Failed);

    /// <summary>Our own store failed every try for a day.</summary>
    public const string StoreUnavailable = nameof(StoreUnavailable);

    /// <summary>A message on queue <c>retries</c> is for a subscriber that does not exist.</summary>
    public const string UnknownSubscriber = nameof(UnknownSubscriber);
}
