namespace Azure.Messaging.ServiceBus;

/// <summary>How often and how long a client tries to reach the broker. The embedded broker is never far, so nothing is repeated.</summary>
public class ServiceBusRetryOptions
{
    private int maxRetries = 3;
    private TimeSpan tryTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Tries after the first, 0 to 100; 3 when not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public int MaxRetries
    {
        get => maxRetries;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            maxRetries = value;
        }
    }

    /// <summary>The pause before another try; 0.8 s when not set.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest pause between tries; 1 min when not set.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one try may take; 1 min when not set.</summary>
    /// <exception cref="ArgumentException">The value is negative.</exception>
    public TimeSpan TryTimeout
    {
        get => tryTimeout;
        set
        {
            if (value < TimeSpan.Zero)
                throw new ArgumentException($"TryTimeout is {value}; it must not be negative.", nameof(value));
            tryTimeout = value;
        }
    }
}
