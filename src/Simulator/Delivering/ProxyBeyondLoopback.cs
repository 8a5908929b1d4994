using System.Net;

namespace JustCallFx.Simulator.Delivering;

/// <summary>The machine's proxy for other hosts only: one from the environment would be asked for localhost, too.</summary>
internal sealed class ProxyBeyondLoopback(IWebProxy machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine.Credentials;
        set => machine.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => machine.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || machine.IsBypassed(host);
}
