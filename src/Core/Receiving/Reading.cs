using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving;

/// <summary>What a genuine body was understood as: an event, or why not.</summary>
/// <param name="Event">The event; null when the body was not understood.</param>
/// <param name="Occurrence">What tells this event from others of its kind about the same object; null where there is only one.</param>
/// <param name="Because">Why the body was not understood, without repeating what it holds; null when it was.</param>
internal readonly record struct Reading(JustCallEvent? Event, string? Occurrence, string? Because)
{
    /// <summary>The body tells nothing.</summary>
    public static Reading Ping => default;

    public static Reading Of(JustCallEvent understood, string? occurrence = null) => new(understood, occurrence, null);

    public static Reading NotUnderstood(string because) => new(null, null, because);

    public static Reading Missing(string field) => NotUnderstood($"{field} is missing");
}
