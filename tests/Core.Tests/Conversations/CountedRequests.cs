using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Counts what a client sends.</summary>
internal sealed class CountedRequests : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<(string Method, string Path)> sent = new();

    public int Count => sent.Count;

    /// <summary>How many requests of a method went to paths that hold a text.</summary>
    public int Of(string method, string path) => sent.Count(one => one.Method == method && one.Path.Contains(path, StringComparison.Ordinal));

    public override void OnSendingRequest(HttpMessage message) => sent.Enqueue((message.Request.Method.Method, message.Request.Uri.Path));
}
