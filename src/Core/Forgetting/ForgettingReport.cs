namespace JustCallFx.Core.Forgetting;

/// <summary>How far the forgetting of a contact is.</summary>
/// <param name="IsDone">Whether nothing is left to do; otherwise the same request goes on.</param>
/// <param name="ForgottenAt">The time until which all is forgotten.</param>
/// <param name="Step">How many steps are done.</param>
/// <param name="Steps">How many there are.</param>
/// <param name="Conversations">The ids of the contact's conversations.</param>
public sealed record ForgettingReport(bool IsDone, DateTimeOffset ForgottenAt, int Step, int Steps, IReadOnlyList<string> Conversations);
