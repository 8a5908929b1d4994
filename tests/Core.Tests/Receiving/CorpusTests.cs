using System.Text.Json;
using System.Text.Json.Nodes;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>Every sample payload gives what the file of its name in <c>Corpus/expected</c> says.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly ReceiverFloor floor = new();

    public static TheoryData<string> Files => [.. Corpus.In("help").Concat(Corpus.In("developer"))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_sample_gives_what_the_table_says(string file)
    {
        var expected = JsonNode.Parse(Corpus.Read($"expected/{file}"))!;

        var status = await DeliverAsync(file);

        Assert.Equal(200, status);
        Assert.Equal(expected.ToJsonString(), Actual().ToJsonString());
    }

    public void Dispose() => floor.Dispose();

    private Task<int> DeliverAsync(string file)
    {
        var body = Corpus.Read(file);
        if (file.StartsWith("help/", StringComparison.Ordinal))
            return floor.StatusOfAsync(SignedRequest.Help(body));
        // The sample names the URL of its own receiver.
        var url = JsonNode.Parse(body)!["webhook_url"]!.GetValue<string>();
        var type = JsonNode.Parse(body)!["type"]!.GetValue<string>();
        var ours = ReceiverFloor.Utf8(body).Replace(url, SignedRequest.Url, StringComparison.Ordinal);
        return floor.StatusOfAsync(SignedRequest.Developer(ours, floor.Clock.GetUtcNow(), type, account: ReceiverFloor.DeveloperOnly));
    }

    private JsonObject Actual()
    {
        if (floor.Sender.Sent is not [var message])
            return new JsonObject { ["event"] = "ping" };
        var cloudEvent = JsonSerializer.Deserialize<JsonObject>(message.Body.ToMemory().Span)!;
        if (message.Subject == "unrecognized")
            return new JsonObject { ["event"] = "unrecognized", ["because"] = cloudEvent["data"]!["because"]!.GetValue<string>() };
        return new JsonObject
        {
            ["event"] = message.Subject,
            ["id"] = message.MessageId,
            ["hasConversation"] = message.CorrelationId is not null,
            ["data"] = cloudEvent["data"]!.DeepClone(),
        };
    }
}
