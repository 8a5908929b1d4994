namespace JustCallFx.Functions.Ops;

/// <summary>Who is to be forgotten: a number of an account, or the contact of a conversation.</summary>
/// <param name="Account">The JustCall account.</param>
/// <param name="Number">The contact's number.</param>
/// <param name="Conversation">A conversation's id, instead of the two.</param>
public sealed record ForgetOrder(string? Account, string? Number, string? Conversation);
