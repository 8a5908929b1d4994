using System.Text.Json;

namespace JustCallFx.Core.SmsApi;

/// <summary>The JSON object of an answer; whatever else came, such as a proxy's page, is an empty one.</summary>
internal sealed class AnswerJson : IDisposable
{
    private readonly JsonDocument? document;

    private AnswerJson(JsonDocument? document) => this.document = document;

    /// <summary>The answer's members.</summary>
    public AnswerFields Root => new(document?.RootElement ?? default);

    /// <summary>Whether it is a JSON object at all.</summary>
    public bool IsObject => document?.RootElement.ValueKind == JsonValueKind.Object;

    /// <summary>The member <c>data</c>: what was asked for, an object or a list of one; the answer itself where there is none.</summary>
    public AnswerFields Data => Root.Value("data") switch
    {
        { ValueKind: JsonValueKind.Object } one => new AnswerFields(one),
        { ValueKind: JsonValueKind.Array } many when many.GetArrayLength() > 0 => new AnswerFields(many[0]),
        _ => Root,
    };

    public static AnswerJson Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return new(body.IsEmpty ? null : JsonDocument.Parse(body));
        }
        catch (JsonException)
        {
            return new(null);
        }
    }

    public void Dispose() => document?.Dispose();
}
