using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>The table service of an account, reached by its REST protocol.</summary>
/// <param name="endpoint">The address of the account's tables.</param>
/// <param name="pipeline">Sends requests: signs, repeats, and what else the caller's options ask for.</param>
/// <param name="version">The version of the service, as requests name it.</param>
internal sealed class RestTableEngine(Uri endpoint, HttpPipeline pipeline, string version) : ITableEngine
{
    public Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken)
    {
        var message = Message(RequestMethod.Post, EntityAddress.Tables);
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));
        return SendAsync(message, cancellationToken);
    }

    public Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken) =>
        SendAsync(Message(RequestMethod.Delete, EntityAddress.OfTable(table)), cancellationToken);

    public async Task<EntityAnswer> GetAsync(
        string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken)
    {
        var message = Message(RequestMethod.Get, EntityAddress.Of(table, partitionKey, rowKey));
        Select(message.Request.Uri, select);
        var answer = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return new EntityAnswer(answer, answer.IsError ? null : EntityReader.One(answer));
    }

    public Task<Response> WriteAsync(string table, EntityChange change, CancellationToken cancellationToken)
    {
        var request = ChangeRequest.Of(table, change);
        var message = pipeline.CreateMessage();
        Address(message.Request, request.Method, request.Path);
        foreach (var header in request.Headers)
            message.Request.Headers.Add(header);
        if (!request.Body.IsEmpty)
            message.Request.Content = RequestContent.Create(request.Body);
        return SendAsync(message, cancellationToken);
    }

    public async Task<TransactionAnswer> WriteTogetherAsync(
        string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken)
    {
        var content = new TransactionContent(endpoint, changes.Select(change => ChangeRequest.Of(table, change)));
        var message = Message(RequestMethod.Post, "/$batch");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, content.ContentType);
        message.Request.Content = RequestContent.Create(content.ToBytes());
        var answer = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return new TransactionAnswer(
            answer, answer.IsError ? [] : await TransactionReader.PartsAsync(answer, cancellationToken).ConfigureAwait(false));
    }

    public async Task<PageAnswer> QueryAsync(string table, EntityQuery query, CancellationToken cancellationToken)
    {
        var message = Message(RequestMethod.Get, EntityAddress.Of(table) + "()");
        var uri = message.Request.Uri;
        if (query.PageSize is { } size)
            uri.AppendQuery("$top", size.ToString(CultureInfo.InvariantCulture));
        Select(uri, query.Select);
        if (!string.IsNullOrEmpty(query.Filter))
            uri.AppendQuery("$filter", query.Filter);
        if (query.Start is { } start)
            Continue(uri, start);
        var answer = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return answer.IsError ? new PageAnswer(answer, []) : new PageAnswer(answer, EntityReader.Many(answer), EntityReader.Next(answer));
    }

    private static void Select(RequestUriBuilder uri, IReadOnlyList<string>? select)
    {
        if (select is not null)
            uri.AppendQuery("$select", string.Join(',', select));
    }

    private static void Continue(RequestUriBuilder uri, PageStart start)
    {
        uri.AppendQuery(RestProtocol.NextPartitionKey, start.PartitionKey);
        if (start.RowKey is { } rowKey)
            uri.AppendQuery(RestProtocol.NextRowKey, rowKey);
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        Address(message.Request, method, path);
        message.Request.Headers.Add(RestProtocol.Accept);
        message.Request.Headers.Add(RestProtocol.DataServiceVersion);
        return message;
    }

    private void Address(Request request, RequestMethod method, string path)
    {
        request.Method = method;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.Add("x-ms-version", version);
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        // The answer outlives the message: the pipeline has read it to its end.
        using (message)
        {
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return message.Response;
        }
    }
}
