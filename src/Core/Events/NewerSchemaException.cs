namespace JustCallFx.Core.Events;

/// <summary>A newer program wrote the event, as happens while one version replaces the other; an instance of it will read the event.</summary>
public sealed class NewerSchemaException(int version)
    : Exception($"The event has schema version {version}; this program reads up to {CloudEvent.SchemaVersion}.");
