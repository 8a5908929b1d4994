namespace JustCallFx.Functions.Ops;

/// <summary>What conversations are searched by; numbers stand in the body, since URLs end in logs.</summary>
/// <param name="Number">The customer's number.</param>
/// <param name="Line">Our number; all lines when none is given.</param>
/// <param name="Account">The JustCall account; all when none is given.</param>
public sealed record ConversationSearch(string? Number, string? Line, string? Account);
