using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JustCallFx.Benchmarks.Load;

/// <summary>A kept-alive connection: one request out, one answer without a body in.</summary>
internal sealed class Connection : Socket
{
    private readonly byte[] answer = new byte[1024];
    private int length;
    private long sent;

    public Connection(IPEndPoint address) : base(SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true;
        Connect(address);
    }

    public void Start(byte[] request)
    {
        length = 0;
        sent = Stopwatch.GetTimestamp();
        if (Send(request) != request.Length)
            throw new IOException("The request was not sent in one piece.");
    }

    /// <summary>Takes what has come; answers how long the whole answer took, or null while a part of it is missing.</summary>
    /// <exception cref="IOException">The answer is not 200, or has a body, or the server hung up.</exception>
    public TimeSpan? Take()
    {
        var read = Receive(answer.AsSpan(length));
        length = read > 0 ? length + read : throw new IOException("The server closed the connection.");
        if (!answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
            return null;
        return answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8)
            ? Stopwatch.GetElapsedTime(sent)
            : throw new IOException($"The answer was {Encoding.ASCII.GetString(answer, 0, length).Split('\r')[0]}; wanted 200.");
    }
}
