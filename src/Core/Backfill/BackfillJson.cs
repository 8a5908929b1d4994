using System.Text.Json.Serialization;

namespace JustCallFx.Core.Backfill;

/// <summary>The JSON form of what is kept of backfills, generated.</summary>
[JsonSerializable(typeof(BackfillState))]
internal sealed partial class BackfillJson : JsonSerializerContext;
