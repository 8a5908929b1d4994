using System.Net;
using System.Text.Json;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Requests as operators send them.</summary>
internal static class OpsRequests
{
    /// <summary>What is shown at a path; that it is shown is checked.</summary>
    public static async Task<JsonElement> AskAsync(this App app, string path)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, path, App.ReadKey);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The answer to an order; that it was carried out is checked.</summary>
    public static async Task<JsonElement> OrderAsync(this App app, string path)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, path, App.OperateKey);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Makes other rules the active ones; that they were taken is checked.</summary>
    public static async Task PutRulesAsync(this App app, string rules)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/ops/rules") { Content = new StringContent(rules) };
        request.Headers.Add("x-functions-key", App.OperateKey);
        using var answer = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The answer to any request.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this App app, HttpMethod method, string path, string key)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-functions-key", key);
        return await app.Http.SendAsync(request);
    }
}
