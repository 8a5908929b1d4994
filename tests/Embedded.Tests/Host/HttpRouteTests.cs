using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class HttpRouteTests
{
    [Theory]
    [InlineData("""{ "version": "2.0" }""", "/api/Hello")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": null } } }""", "/api/Hello")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1/x" } } }""", "/v1/x/Hello")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "/Hello")]
    public async Task A_route_begins_with_the_prefix_of_the_host_settings(string hostJson, string path)
    {
        await using var floor = await new HostFloor(typeof(Hello)) { HostJson = hostJson }.StartAsync();

        Assert.Equal("hello", await floor.Http.GetStringAsync(path, floor.Token));
        Assert.Equal(HttpStatusCode.NotFound, (await floor.Http.GetAsync("/other/Hello", floor.Token)).StatusCode);
    }

    [Theory]
    [InlineData("/api/accounts/a-1", "[a-1]")]
    [InlineData("/api/accounts", "[null]")]
    [InlineData("/api/numbers/7/0", "7 0")]
    [InlineData("/api/numbers/7", "7 9")]
    [InlineData("/api/things/6f9619ff-8b86-d011-b42d-00cf4fc964ff/true/-5000000000", "6f9619ff-8b86-d011-b42d-00cf4fc964ff True -5000000000")]
    [InlineData("/api/things/6f9619ff-8b86-d011-b42d-00cf4fc964ff/false", "6f9619ff-8b86-d011-b42d-00cf4fc964ff False null")]
    [InlineData("/api/files/a/b/c.txt", "a/b/c.txt")]
    public async Task Parameters_come_from_the_route_in_their_own_types(string path, string answer)
    {
        await using var floor = await new HostFloor(typeof(Parameters)).StartAsync();

        Assert.Equal(answer, await floor.Http.GetStringAsync(path, floor.Token));
    }

    [Fact]
    public async Task A_parameter_that_is_not_of_its_type_fails_the_function()
    {
        await using var floor = await new HostFloor(typeof(Parameters)).StartAsync();

        var answer = await floor.Http.GetAsync("/api/numbers/seven", floor.Token);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Numbers", (await floor.Logs.WaitForAsync(9001, floor.Token)).Message);
    }

    [Fact]
    public async Task A_method_that_is_not_listed_is_not_found()
    {
        await using var floor = await new HostFloor(typeof(Sharing)).StartAsync();

        var answer = await floor.Http.DeleteAsync("/api/shared/5", floor.Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(floor.Token));
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(typeof(UnknownType), "IServiceProvider", "services")]
    [InlineData(typeof(NotInRoute), "String", "account")]
    [InlineData(typeof(NoConversion), "OperatingSystem", "at")]
    public async Task A_parameter_that_nothing_can_be_bound_to_is_refused(Type function, string type, string parameter)
    {
        await using var floor = new HostFloor(function);

        var refused = Assert.Throws<InvalidOperationException>(() => floor.Build());

        Assert.Contains($"{function.Name}.RunAsync", refused.Message);
        Assert.Contains($"parameter {parameter} ", refused.Message);
        Assert.Contains(type, refused.Message);
    }

    public sealed class Hello
    {
        [Function(nameof(Hello))]
        public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest _) => Task.FromResult(Results.Text("hello"));
    }

    public sealed class Parameters
    {
        [Function("Accounts")]
        public Task<IResult> AccountsAsync([HttpTrigger(Route = "accounts/{account?}")] HttpRequest _, string? account) => Text($"[{account ?? "null"}]");

        [Function("Numbers")]
        public Task<IResult> NumbersAsync([HttpTrigger(Route = "numbers/{first}/{second?}")] HttpRequest _, int first, int second = 9) =>
            Text($"{first} {second}");

        [Function("Things")]
        public Task<IResult> ThingsAsync([HttpTrigger(Route = "things/{id:guid}/{flag}/{number?}")] HttpRequest _, Guid id, bool flag, long? number) =>
            Text($"{id} {flag} {number?.ToString(null as IFormatProvider) ?? "null"}");

        [Function("Files")]
        public Task<IResult> FilesAsync([HttpTrigger(Route = "files/{*path}")] HttpRequest _, string path) => Text(path);

        private static Task<IResult> Text(string text) => Task.FromResult(Results.Text(text));
    }

    public sealed class Sharing
    {
        [Function("Read")]
        public Task<IResult> ReadAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{id}")] HttpRequest _, string id) =>
            Task.FromResult(Results.Text($"read {id}"));

        [Function("Write")]
        public Task<IResult> WriteAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", Route = "Shared/{name}")] HttpRequest _, string name) =>
            Task.FromResult(Results.Text($"write {name}"));
    }

    public sealed class UnknownType
    {
        [Function(nameof(UnknownType))]
        public Task RunAsync([HttpTrigger] HttpRequest _, IServiceProvider services) => Task.FromResult(services);
    }

    public sealed class NotInRoute
    {
        [Function(nameof(NotInRoute))]
        public Task RunAsync([HttpTrigger(Route = "x/{accountId}")] HttpRequest _, string account) => Task.FromResult(account);
    }

    public sealed class NoConversion
    {
        [Function(nameof(NoConversion))]
        public Task RunAsync([HttpTrigger(Route = "x/{at}")] HttpRequest _, OperatingSystem at) => Task.FromResult(at);
    }
}
