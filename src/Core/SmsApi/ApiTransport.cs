using System.Net.Sockets;

namespace JustCallFx.Core.SmsApi;

/// <summary>Sends one HTTP request and tells what came of it: an answer, none, or that it cannot have arrived.</summary>
public sealed class ApiTransport : IDisposable
{
    private const int LongestBody = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);

    // Shorter than servers and balancers usually keep one open: a request on a connection that is just being closed has an unknown ending.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(20);

    // The address of a host may change.
    private static readonly TimeSpan LongestUse = TimeSpan.FromMinutes(5);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = LongestConnect,
        PooledConnectionIdleTimeout = LongestIdle,
        PooledConnectionLifetime = LongestUse,
        Proxy = new DirectToLoopback(HttpClient.DefaultProxy),
        // We write the span of a request ourselves, without addresses, and JustCall is not told about our traces.
        ActivityHeadersPropagator = null,
    })
    {
        // Whoever asks has the patience, by a clock of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends a request and reads the whole answer; the end of <paramref name="patience"/> is an answer, too.</summary>
    internal async Task<ApiAnswer> AskAsync(HttpRequestMessage request, CancellationToken patience)
    {
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
            var answer = new ApiAnswer { Status = (int)response.StatusCode, Headers = response.Headers };
            return await ReadBodyAsync(response.Content, answer, patience);
        }
        catch (HttpRequestException fault)
        {
            return new ApiAnswer { MayHaveArrived = MayHaveArrived(request, fault), Fault = Cause(fault) };
        }
        catch (OperationCanceledException)
        {
            return new ApiAnswer { MayHaveArrived = MayHaveArrived(request, null), Fault = "no answer in time" };
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    // The status is known by now; what happens to the body does not change it.
    private static async Task<ApiAnswer> ReadBodyAsync(HttpContent content, ApiAnswer answer, CancellationToken patience)
    {
        try
        {
            await content.LoadIntoBufferAsync(LongestBody, patience);
            return answer with { Body = await content.ReadAsByteArrayAsync(patience) };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return answer with { Fault = "the answer broke off" };
        }
    }

    private static bool MayHaveArrived(HttpRequestMessage request, HttpRequestException? fault) => request.Content is RequestBody body
        ? body.HasBegun
        : fault?.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);

    // Not the exception's own words: they name the host.
    private static string Cause(HttpRequestException fault) => fault.InnerException is SocketException socket
        ? $"no connection ({socket.SocketErrorCode})"
        : fault.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "the host's name was not found",
            HttpRequestError.SecureConnectionError => "no TLS connection",
            HttpRequestError.Unknown => "the connection broke",
            var error => $"the connection broke ({error})",
        };
}
