using System.Text.Json.Nodes;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>What the API answers to one call.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record ApiAnswer(int Status, JsonNode? Body);
