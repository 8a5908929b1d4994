using System.Net;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.Tests.Delivering;

public sealed class ProxyBeyondLoopbackTests
{
    [Theory]
    [InlineData("http://localhost:7071/", true)]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("https://example.com/", false)]
    public void The_machines_proxy_is_asked_for_other_hosts_only(string url, bool direct)
    {
        var proxy = new ProxyBeyondLoopback(new WebProxy("http://proxy.example.com:3128"));

        Assert.Equal(direct, proxy.IsBypassed(new Uri(url)));
        Assert.Equal("proxy.example.com", proxy.GetProxy(new Uri("https://example.com/"))?.Host);
    }
}
