using System.Net.Sockets;
using System.Text;

namespace JustCallFx.Functions.Tests;

/// <summary>A request written byte by byte: no client adds, joins or mends headers.</summary>
public sealed record RawRequest(string Method, string Path, byte[] Body)
{
    private IEnumerable<string> Headers { get; init; } = [];

    private bool IsChunked { get; init; }

    public RawRequest With(string name, string value) => this with { Headers = Headers.Append($"{name}: {value}") };

    public RawRequest Chunked() => this with { IsChunked = true };

    /// <summary>Sends it on a connection of its own.</summary>
    /// <returns>The answer's status line and headers.</returns>
    public async Task<string> SendAsync(Uri app)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(app.Host, app.Port);
        var stream = connection.GetStream();
        var sent = stream.WriteAsync(Bytes(app)).AsTask();
        var answer = await ReadHeadAsync(stream);
        await sent;
        return answer;
    }

    /// <summary>The status in a head.</summary>
    public static int StatusOf(string head) => int.Parse(head.Split(' ')[1]);

    private byte[] Bytes(Uri app)
    {
        var length = IsChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {Body.Length}";
        var head = string.Join("\r\n", [$"{Method} {Path} HTTP/1.1", $"Host: {app.Authority}", length, .. Headers, "", ""]);
        byte[] body = IsChunked ? [.. Encoding.ASCII.GetBytes($"{Body.Length:x}\r\n"), .. Body, .. "\r\n0\r\n\r\n"u8] : Body;
        return [.. Encoding.UTF8.GetBytes(head), .. body];
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var (head, read) = (new StringBuilder(), new byte[1024]);
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(read);
            if (count == 0)
                throw new IOException("The connection ended before the answer did.");
            head.Append(Encoding.ASCII.GetString(read, 0, count));
        }

        return head.ToString();
    }
}
