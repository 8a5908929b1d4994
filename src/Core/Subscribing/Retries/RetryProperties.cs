namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>The application properties that a message on queue <c>retries</c> has beside those of its event.</summary>
public static class RetryProperties
{
    /// <summary>The subscriber that the message is for, by the name of its subscription.</summary>
    public const string Subscriber = "subscriber";

    /// <summary>How many tries have failed so far, a whole number; none counts as 0.</summary>
    public const string Attempt = "attempt";

    /// <summary>Why the last try failed, without what is personal.</summary>
    public const string Error = "error";

    /// <summary>Since when our own store fails each try, RFC 3339 in UTC; none when the last try failed for another reason.</summary>
    public const string StoreFailingSince = "storeFailingSince";
}
