using System.Net;

namespace JustCallFx.Core.SmsApi;

/// <summary>The machine's proxy for other hosts only: one from the environment would be asked for a simulator on this machine, too.</summary>
internal sealed class DirectToLoopback(IWebProxy machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine.Credentials;
        set => machine.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => machine.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || machine.IsBypassed(host);
}
