namespace JustCallFx.Core.Events;

/// <summary>A picture or file of a text.</summary>
/// <param name="Url">Where it is; neither public nor permanent (contract §11).</param>
/// <param name="ContentType">What it is, where the sender tells.</param>
public readonly record struct Media(string Url, string? ContentType = null);
