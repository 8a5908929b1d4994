using System.Net;
using JustCallFx.Core.Ops;
using JustCallFx.Functions.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Who gets to the operations endpoints.</summary>
public sealed class OpsDoorTests
{
    private readonly OpsDoor door = new(new OpsKeys(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["JustCallFx:OpsKeys:reader:Key"] = App.ReadKey,
        ["JustCallFx:OpsKeys:operator:Key"] = App.OperateKey,
        ["JustCallFx:OpsKeys:operator:Scope"] = "operate",
    }).Build()));

    [Theory]
    [InlineData(App.ReadKey, OpsScope.Read, null)]
    [InlineData(App.ReadKey, OpsScope.Operate, 403)]
    [InlineData(App.OperateKey, OpsScope.Read, null)]
    [InlineData(App.OperateKey, OpsScope.Operate, null)]
    [InlineData("wrong", OpsScope.Read, 401)]
    [InlineData("", OpsScope.Read, 401)]
    public void A_key_in_the_header_opens_what_its_scope_allows(string key, OpsScope scope, int? refused)
    {
        var request = Local();
        request.Headers["x-functions-key"] = key;

        Assert.Equal(refused, StatusOf(door.Refusal(request, scope)));
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", false, null)]
    [InlineData("::1", "[::1]", false, null)]
    [InlineData("127.0.0.1", "127.0.0.1", false, null)]
    [InlineData("10.0.0.7", "localhost", false, 401)]
    [InlineData("127.0.0.1", "my-app.azurewebsites.net", false, 401)]
    [InlineData("127.0.0.1", "localhost", true, 401)]
    public void A_key_in_the_query_counts_only_where_the_url_stays_on_this_machine(string from, string host, bool forwarded, int? refused)
    {
        var request = Local(from, host);
        request.QueryString = new QueryString($"?code={App.ReadKey}");
        if (forwarded)
            request.Headers["X-Forwarded-For"] = "203.0.113.9";

        Assert.Equal(refused, StatusOf(door.Refusal(request, OpsScope.Read)));
    }

    [Fact]
    public void A_refusal_does_not_repeat_the_key()
    {
        var request = Local();
        request.Headers["x-functions-key"] = "wrong-but-close-to-a-real-one";

        var problem = Assert.IsAssignableFrom<IValueHttpResult<OpsProblem>>(door.Refusal(request, OpsScope.Read));

        Assert.DoesNotContain("wrong-but-close", problem.Value!.Error, StringComparison.Ordinal);
    }

    private static HttpRequest Local(string from = "127.0.0.1", string host = "localhost") => new DefaultHttpContext
    {
        Connection = { RemoteIpAddress = IPAddress.Parse(from) },
        Request = { Host = new HostString(host) },
    }.Request;

    private static int? StatusOf(IResult? result) => (result as IStatusCodeHttpResult)?.StatusCode;
}
