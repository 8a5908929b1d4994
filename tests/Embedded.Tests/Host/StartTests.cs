using System.Net;
using System.Net.Sockets;
using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class StartTests
{
    [Fact]
    public async Task A_busy_port_is_named_and_logged_nowhere()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        var work = new Work();
        await using var floor = new HostFloor(typeof(OnAll)) { Urls = address }.Build(services => services.AddSingleton(work));
        await floor.SendAsync("not yet");

        var refused = await Assert.ThrowsAsync<IOException>(() => floor.Host.StartAsync(floor.Token));
        await floor.Host.DisposeAsync();

        Assert.Contains("ASPNETCORE_URLS", refused.Message);
        Assert.Contains(address, refused.Message);
        Assert.DoesNotContain(floor.Logs.Entries, entry => entry.Fault is not null || entry.Level >= LogLevel.Warning);
        Assert.Equal(0, work.Runs);
    }

    [Fact]
    public async Task An_address_that_this_machine_does_not_have_is_named()
    {
        await using var floor = new HostFloor { Urls = "http://192.0.2.1:7071" }.Build();

        var refused = await Assert.ThrowsAsync<IOException>(() => floor.Host.StartAsync(floor.Token));

        Assert.Contains("ASPNETCORE_URLS", refused.Message);
        Assert.Contains("http://192.0.2.1:7071", refused.Message);
    }

    [Fact]
    public async Task Once_it_listens_the_functions_are_listed()
    {
        await using var floor = await new HostFloor(typeof(Listed), typeof(OnAll), typeof(OnTexts)).StartAsync(new Work());

        var lines = floor.Output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.DoesNotContain(":0", floor.Host.Urls.Single());
        Assert.Equal(
            [
                "Functions:",
                $"Any: [*] {floor.Host.Urls.Single()}/api/Any",
                $"Some: [GET,POST] {floor.Host.Urls.Single()}/api/some/{{id?}}",
                $"OnAll: serviceBusTrigger {HostFloor.All}",
                $"OnTexts: serviceBusTrigger {HostFloor.Texts}",
            ],
            lines);
    }

    [Fact]
    public async Task A_start_hook_sees_the_settings_comes_before_all_registration_and_its_settings_win()
    {
        await using var floor = new HostFloor(typeof(Listed)) { StartHooks = [typeof(Hook)] };
        floor.Write(LocalSettings.FileName, """{ "Values": { "Seen": "from the file", "Mine": "file" } }""");

        await floor.StartAsync(services => services.AddSingleton("registered later"), "--Mine", "command line");

        var settings = floor.Host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal(("from the file", "hook"), (settings["SeenByHook"], settings["Mine"]));
        Assert.Equal("registered later", floor.Host.Services.GetRequiredService<string>());
        Assert.Equal(Path.Combine(floor.Folder, "of-hook"), floor.Broker.DataDirectory);
    }

    [Fact]
    public async Task A_start_hook_may_say_where_to_listen()
    {
        await using var floor = await new HostFloor(typeof(Listed)) { Urls = null, StartHooks = [typeof(Elsewhere)] }.StartAsync();

        Assert.StartsWith("http://[::1]:", floor.Host.Urls.Single());
    }

    [Fact]
    public async Task A_start_hook_that_is_none_is_refused_by_name()
    {
        await using var floor = new HostFloor { StartHooks = [typeof(StartTests)] };

        var refused = Assert.Throws<InvalidOperationException>(() => floor.CreateBuilder());

        Assert.Contains(nameof(StartTests), refused.Message);
        Assert.Contains(nameof(IStartHook), refused.Message);
    }

    public sealed class Listed
    {
        [Function("Any")]
        public Task AnyAsync([HttpTrigger] HttpRequest _) => Task.CompletedTask;

        [Function("Some")]
        public Task SomeAsync([HttpTrigger(AuthorizationLevel.Admin, "get", "post", Route = "some/{id?}")] HttpRequest _) => Task.CompletedTask;
    }

    public sealed class Hook : IStartHook
    {
        public void Configure(FunctionsApplicationBuilder builder, EmbeddedHostOptions options)
        {
            builder.Configuration["SeenByHook"] = builder.Configuration["Seen"];
            builder.Configuration["Mine"] = "hook";
            builder.Configuration[EmbeddedHostOptions.DataDirectorySetting] = "of-hook";
            builder.Services.AddSingleton("registered by the hook");
        }
    }

    public sealed class Elsewhere : IStartHook
    {
        public void Configure(FunctionsApplicationBuilder builder, EmbeddedHostOptions options) =>
            builder.Configuration["ASPNETCORE_URLS"] = "http://[::1]:0";
    }
}
