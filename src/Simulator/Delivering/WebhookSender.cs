using System.Net.Sockets;

namespace JustCallFx.Simulator.Delivering;

/// <summary>Posts signed payloads as JustCall does: one request each, ten seconds for the answer, no redirect followed.</summary>
/// <param name="clock">Gives the signed time, the duration and the time-out.</param>
public sealed class WebhookSender(TimeProvider clock) : IDisposable
{
    // The time-out is ours, because HttpClient's own cannot be told the clock.
    private readonly HttpClient http = new(Handler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>How long JustCall waits for the whole answer.</summary>
    public static TimeSpan TimeOut { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Signs and posts once; a receiver that cannot be reached is a result, not an exception.</summary>
    /// <exception cref="UriFormatException">The delivery's URL is not an absolute http or https URL.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<DeliveryResult> SendAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var request = delivery.ToRequest(clock.GetUtcNow());
        using var timeOut = new CancellationTokenSource(TimeOut, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        var started = clock.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await response.Content.CopyToAsync(Stream.Null, either.Token);
            return new((int)response.StatusCode, clock.GetElapsedTime(started), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, clock.GetElapsedTime(started), $"no answer within {TimeOut.TotalSeconds} s");
        }
        catch (HttpRequestException fault)
        {
            return new(null, clock.GetElapsedTime(started), Cause(fault, request.RequestUri!));
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // JustCall sends no trace context, so none of the hosting program may slip in.
        ActivityHeadersPropagator = null,
        Proxy = new ProxyBeyondLoopback(HttpClient.DefaultProxy),
    };

    private static string Cause(HttpRequestException fault, Uri url) => fault switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => $"connection refused by {url.Authority}",
        { HttpRequestError: HttpRequestError.NameResolutionError } => $"host name {url.Host} not found",
        { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"no TLS connection with {url.Authority}: {fault.InnerException?.Message}",
        _ => fault.InnerException?.Message ?? fault.Message,
    };
}
