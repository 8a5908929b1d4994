namespace JustCallFx.Core.NotUnderstood;

/// <summary>A delivery that was not understood and is kept.</summary>
/// <param name="Id">Its id, made from its bytes.</param>
/// <param name="Account">The JustCall account.</param>
/// <param name="ReceivedAt">When it came first.</param>
/// <param name="Because">Why it was not understood.</param>
/// <param name="Size">The size of its body in bytes; 0 for one that table <c>SetAside</c> has.</param>
public sealed record KeptDelivery(string Id, string Account, DateTimeOffset ReceivedAt, string Because, int Size);
