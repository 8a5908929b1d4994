using System.Net;
using System.Net.Sockets;

namespace JustCallFx.Benchmarks.Load;

/// <summary>A kept-alive connection: one request out, one answer without a body in.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 10_000, SendTimeout = 10_000 };
    private readonly byte[] answer = new byte[1024];

    public Connection(IPEndPoint address) => socket.Connect(address);

    public void Send(byte[] request)
    {
        if (socket.Send(request) != request.Length)
            throw new IOException("The request was not sent in one piece.");
    }

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="IOException">It is not 200, or has a body.</exception>
    public void ReceiveOk()
    {
        var length = 0;
        do
        {
            var read = socket.Receive(answer.AsSpan(length));
            length = read > 0 ? length + read : throw new IOException("The server closed the connection.");
        }
        while (!answer.AsSpan(0, length).EndsWith("\r\n\r\n"u8));
        if (!answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
            throw new IOException($"The answer was {System.Text.Encoding.ASCII.GetString(answer, 0, length).Split('\r')[0]}; wanted 200.");
    }

    public void Dispose() => socket.Dispose();
}
