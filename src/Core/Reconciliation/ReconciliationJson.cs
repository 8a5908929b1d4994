using System.Text.Json.Serialization;

namespace JustCallFx.Core.Reconciliation;

/// <summary>The JSON form of what is kept of readings, generated.</summary>
[JsonSerializable(typeof(ReconciliationState))]
internal sealed partial class ReconciliationJson : JsonSerializerContext;
