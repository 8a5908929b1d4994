namespace JustCallFx.Core.SmsApi;

/// <summary>A text that JustCall has accepted; whether it arrives is told by events.</summary>
/// <param name="MessageId">JustCall's id of the text; null when the answer did not tell one. It is sent all the same (contract §8.2).</param>
/// <param name="Status">JustCall's word, such as <c>queued</c>, in lower case; null when the answer did not tell one.</param>
/// <param name="Segments">How many segments it was cut into, as we count them.</param>
public sealed record SentText(string? MessageId, string? Status, int Segments);
