namespace JustCallFx.Functions.Ops;

/// <summary>How much has happened in a conversation.</summary>
/// <param name="TextsIn">Texts from the customer.</param>
/// <param name="TextsOut">Texts to the customer.</param>
/// <param name="Calls">Calls that ended.</param>
/// <param name="Missed">Calls that nobody answered.</param>
/// <param name="Voicemails">Voicemails from the customer.</param>
public sealed record ConversationCounts(int TextsIn, int TextsOut, int Calls, int Missed, int Voicemails);
