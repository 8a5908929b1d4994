using System.Net;

namespace JustCallFx.Contracts.Triggers;

/// <summary>HTTP functions answer their routes and methods, and nothing else.</summary>
public abstract class HttpTriggerContract<TFloor> : ContractSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    private const long LargestBody = 104_857_600;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Floor.StartAsync([typeof(Web)], "{}");
    }

    [SkippableTheory]
    [InlineData("/api/hello", "hello")]
    [InlineData("/API/HELLO", "hello")]
    [InlineData("/api/accounts/a-1", "[a-1]")]
    [InlineData("/api/accounts", "[null]")]
    [InlineData("/api/shared/5", "read 5")]
    [InlineData("/api/shared/latest", "latest")]
    public async Task A_route_leads_to_its_function(string path, string answer) =>
        Assert.Equal(answer, await Floor.Http.GetStringAsync(path, Floor.Token));

    [SkippableTheory]
    [InlineData("/hello")]
    [InlineData("/api/nothing")]
    [InlineData("/api/shared")]
    public async Task What_is_no_route_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Floor.Http.GetAsync(path, Floor.Token)).StatusCode);

    [SkippableTheory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Without_a_list_all_methods_are_answered(string method) => Assert.Equal("hello", await SendAsync(method, "/api/hello"));

    [SkippableTheory]
    [InlineData("GET", "read 5")]
    [InlineData("POST", "write 5")]
    [InlineData("PUT", "write 5")]
    public async Task Functions_share_a_route_by_method(string method, string answer) => Assert.Equal(answer, await SendAsync(method, "/api/shared/5"));

    [SkippableFact]
    public async Task A_method_that_is_not_listed_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Floor.Http.DeleteAsync("/api/shared/5", Floor.Token)).StatusCode);

    [SkippableFact]
    public async Task A_function_that_throws_is_a_bare_500()
    {
        var answer = await Floor.Http.GetAsync("/api/fails", Floor.Token);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("as told", await answer.Content.ReadAsStringAsync(Floor.Token), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_body_of_40_MB_is_let_through()
    {
        var answer = await Floor.Http.PostAsync("/api/count", new ByteArrayContent(new byte[40_000_000]), Floor.Token);

        Assert.Equal("40000000", await answer.Content.ReadAsStringAsync(Floor.Token));
    }

    [SkippableFact]
    public async Task A_body_of_more_than_100_MB_is_too_large()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/count") { Content = new ByteArrayContent([1]) };
        request.Content.Headers.ContentLength = LargestBody + 1;
        request.Headers.ExpectContinue = true;

        var answer = await Floor.Http.SendAsync(request, Floor.Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<string> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await Floor.Http.SendAsync(request, Floor.Token);
        return await answer.Content.ReadAsStringAsync(Floor.Token);
    }
}
