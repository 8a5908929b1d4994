using System.Text;
using JustCallFx.Core.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.SmsApi;

/// <summary>Answers of JustCall's API, made up.</summary>
internal static class AnAnswer
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static ApiAnswer Of(int status, string body) => new() { Status = status, Body = Encoding.UTF8.GetBytes(body) };

    public static ApiAnswer FromCorpus(int status, string file) => new() { Status = status, Body = Corpus.Read($"api/{file}") };

    /// <summary>An answer with headers, each as <c>Name: value</c>.</summary>
    public static ApiAnswer With(int status, params string[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var header in headers)
            Assert.True(response.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]));
        return new() { Status = status, Headers = response.Headers };
    }
}
