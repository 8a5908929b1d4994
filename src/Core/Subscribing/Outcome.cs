namespace JustCallFx.Core.Subscribing;

/// <summary>How a subscriber's work on one event ended. An exception is none of these: it means "try again".</summary>
public abstract record Outcome
{
    /// <summary>Why an event that came with the id of another is refused.</summary>
    public const string SameIdDifferentBody = "an event of this id was written before with another line, contact, direction or text";

    private Outcome()
    {
    }

    /// <summary>The work is done.</summary>
    public static Outcome Done { get; } = new Completion();

    /// <summary>There was nothing to do, for this reason.</summary>
    public static Outcome Skipped(string because) => new Skip(because);

    /// <summary>The event can never be handled, for this reason; it belongs to the dead letters.</summary>
    public static Outcome Rejected(string because) => new Refusal(because);

    /// <summary>See <see cref="Done"/>.</summary>
    public sealed record Completion : Outcome;

    /// <summary>See <see cref="Skipped"/>.</summary>
    public sealed record Skip(string Because) : Outcome;

    /// <summary>See <see cref="Rejected"/>.</summary>
    public sealed record Refusal(string Because) : Outcome;
}
