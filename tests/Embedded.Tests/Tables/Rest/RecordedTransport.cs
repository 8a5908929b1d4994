using Azure.Core;
using Azure.Core.Pipeline;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tests.Tables.Rest;

/// <summary>Keeps what is sent, and answers as the test wants; then with 204.</summary>
internal sealed class RecordedTransport(params EngineResponse[] answers) : HttpPipelineTransport
{
    private readonly Queue<EngineResponse> answers = new(answers);

    /// <summary>Method, address and headers of each request.</summary>
    public List<(RequestMethod Method, Uri Address, Dictionary<string, string> Headers)> Sent { get; } = [];

    public override void Process(HttpMessage message)
    {
        Sent.Add((message.Request.Method, message.Request.Uri.ToUri(), message.Request.Headers.ToDictionary(header => header.Name, header => header.Value)));
        message.Response = answers.TryDequeue(out var answer) ? answer : new EngineResponse(204);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    // The transport's own requests are what the default one makes.
    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();
}
