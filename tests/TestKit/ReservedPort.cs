using System.Net;
using System.Net.Sockets;

namespace JustCallFx.TestKit;

/// <summary>
/// A port of this machine for a server whose address has to be known before it listens. No other program is given it meanwhile, nor while
/// that server is away: it stays bound, which on Linux keeps nobody from listening who asks for it by its number.
/// </summary>
public sealed class ReservedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Takes a free port.</summary>
    public ReservedPort()
    {
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Number = ((IPEndPoint)socket.LocalEndPoint!).Port;
        // Elsewhere a bound port cannot be listened on by another.
        if (!OperatingSystem.IsLinux())
            socket.Dispose();
    }

    /// <summary>The port.</summary>
    public int Number { get; }

    /// <summary>The address of a server that listens there.</summary>
    public string Address => $"http://127.0.0.1:{Number}";

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
