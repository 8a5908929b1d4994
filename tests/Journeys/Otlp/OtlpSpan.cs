namespace JustCallFx.Journeys.Otlp;

/// <summary>A span as it was exported.</summary>
/// <param name="Trace">The trace's id in hexadecimal digits.</param>
/// <param name="Id">Its own.</param>
/// <param name="Parent">That of the span that it lies in; empty for none.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind, as the protocol counts: 2 server, 3 client, 4 producer, 5 consumer.</param>
/// <param name="Instance">The process that exported it.</param>
/// <param name="Attributes">The attributes.</param>
internal sealed record OtlpSpan(
    string Trace, string Id, string Parent, string Name, int Kind, string Instance, IReadOnlyDictionary<string, string> Attributes);
