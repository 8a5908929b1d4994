namespace JustCallFx.Core.Events;

/// <summary>A message holds no event that this program reads; trying again would not help.</summary>
/// <param name="because">Why, without repeating what the message holds.</param>
public sealed class UnreadableEventException(string because) : Exception($"The message cannot be read: {because}.");
