using System.Globalization;
using Google.Protobuf;

namespace JustCallFx.Journeys.Otlp;

/// <summary>
/// Reads what an OTLP exporter posts to <c>/v1/traces</c>: of the messages of opentelemetry-proto 1, the fields that are looked at.
/// </summary>
internal static class OtlpTraces
{
    private const string InstanceAttribute = "service.instance.id";

    /// <summary>The spans of an <c>ExportTraceServiceRequest</c>.</summary>
    public static IReadOnlyList<OtlpSpan> Read(byte[] request)
    {
        var spans = new List<OtlpSpan>();
        foreach (var ofResource in Fields(request).Where(field => field.Number == 1))
        {
            var parts = Fields(ofResource.Bytes);
            var resource = parts.Where(part => part.Number == 1).SelectMany(part => Attributes(part.Bytes, 1)).ToDictionary();
            var scopes = parts.Where(part => part.Number == 2).SelectMany(scope => Fields(scope.Bytes).Where(field => field.Number == 2));
            spans.AddRange(scopes.Select(span => Span(span.Bytes, resource.GetValueOrDefault(InstanceAttribute, ""))));
        }

        return spans;
    }

    private static OtlpSpan Span(byte[] message, string instance)
    {
        var fields = Fields(message);
        return new(Hex(1), Hex(2), Hex(4), Text(5), (int)Find(6).Number64, instance, Attributes(message, 9).ToDictionary());

        Field Find(int number) => fields.LastOrDefault(field => field.Number == number) ?? new Field(number, 0, []);
        string Hex(int number) => Convert.ToHexStringLower(Find(number).Bytes);
        string Text(int number) => ByteString.CopyFrom(Find(number).Bytes).ToStringUtf8();
    }

    private static IEnumerable<KeyValuePair<string, string>> Attributes(byte[] message, int number) =>
        from attribute in Fields(message)
        where attribute.Number == number
        let parts = Fields(attribute.Bytes)
        let value = Fields(parts.Single(part => part.Number == 2).Bytes).Single()
        select KeyValuePair.Create(
            ByteString.CopyFrom(parts.Single(part => part.Number == 1).Bytes).ToStringUtf8(),
            value.Number == 1 ? ByteString.CopyFrom(value.Bytes).ToStringUtf8() : value.Number64.ToString(CultureInfo.InvariantCulture));

    private static List<Field> Fields(byte[] message)
    {
        var fields = new List<Field>();
        using var input = new CodedInputStream(message);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            fields.Add(WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.LengthDelimited => new(WireFormat.GetTagFieldNumber(tag), 0, input.ReadBytes().ToByteArray()),
                WireFormat.WireType.Varint => new(WireFormat.GetTagFieldNumber(tag), input.ReadInt64(), []),
                WireFormat.WireType.Fixed64 => new(WireFormat.GetTagFieldNumber(tag), (long)input.ReadFixed64(), []),
                _ => new(WireFormat.GetTagFieldNumber(tag), input.ReadFixed32(), []),
            });
        }

        return fields;
    }

    private sealed record Field(int Number, long Number64, byte[] Bytes);
}
