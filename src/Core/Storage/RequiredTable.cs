namespace JustCallFx.Core.Storage;

/// <summary>A table that is to exist before the first event.</summary>
internal sealed record RequiredTable(string Name);
