using System.Text.Json.Serialization;

namespace JustCallFx.Core.AddressBook;

/// <summary>The JSON form of the fields that have no column of their own.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, ContactField>))]
internal sealed partial class ContactJson : JsonSerializerContext;
