using JustCallFx.Embedded.Host;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class ListenUrlsTests
{
    [Theory]
    [InlineData("http://localhost:7071")]
    [InlineData("http://LOCALHOST:7071")]
    [InlineData("https://localhost")]
    [InlineData("http://127.0.0.1:7071")]
    [InlineData("http://127.8.9.10:7071")]
    [InlineData("http://[::1]:7071")]
    public void Only_this_machine_reaches_a_loopback_address(string url)
    {
        Assert.True(ListenUrls.IsLoopback(url));
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://[::]:7071")]
    [InlineData("http://*:7071")]
    [InlineData("http://+:7071")]
    [InlineData("http://192.168.1.5:7071")]
    [InlineData("http://example.com:7071")]
    [InlineData("http://localhost.example.com:7071")]
    [InlineData("http://loopback:7071")]
    [InlineData("localhost:7071")]
    [InlineData("")]
    public void Others_may_reach_any_other_address(string url)
    {
        Assert.False(ListenUrls.IsLoopback(url));
    }

    [Fact]
    public void The_argument_is_over_the_variable_and_the_default_is_a_loopback_address()
    {
        Assert.Equal(["http://a:1", "http://b:2"], In(("urls", "http://a:1; http://b:2;"), ("ASPNETCORE_URLS", "http://c:3")));
        Assert.Equal(["http://c:3"], In(("ASPNETCORE_URLS", "http://c:3")));
        Assert.Equal([ListenUrls.Default], In());
        Assert.True(ListenUrls.IsLoopback(ListenUrls.Default));
    }

    private static IReadOnlyList<string> In(params (string Key, string Value)[] settings) => ListenUrls.In(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
