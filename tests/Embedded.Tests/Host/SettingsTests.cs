using JustCallFx.Embedded.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class SettingsTests
{
    [Fact]
    public async Task The_local_settings_are_read_with_comments_and_trailing_commas()
    {
        await using var floor = new HostFloor();
        floor.Write(LocalSettings.FileName, """
            {
              // the Functions tools allow this
              "IsEncrypted": false,
              "Values": { "Plain": "text", "Some__Nested__Name": "inner", "Yes": true, "Count": 12, /* and this */ },
            }
            """);

        var settings = floor.CreateBuilder().Configuration;

        Assert.Equal(
            ["text", "inner", "true", "12"], [settings["Plain"]!, settings["Some:Nested:Name"]!, settings["Yes"]!, settings["Count"]!]);
    }

    [Fact]
    public async Task A_file_that_begins_with_a_byte_order_mark_is_read()
    {
        await using var floor = new HostFloor { HostJson = "\uFEFF{ \"version\": \"2.0\" }" };
        floor.Write(LocalSettings.FileName, "\uFEFF{ \"Values\": { \"Plain\": \"text\" } }");

        Assert.Equal("text", floor.CreateBuilder().Configuration["Plain"]);
    }

    [Fact]
    public async Task The_environment_is_over_the_file_and_the_command_line_over_both()
    {
        const string both = "JustCallFx_Test_7c1f__Both";
        const string all = "JustCallFx_Test_7c1f__All";
        await using var floor = new HostFloor { ReadsEnvironment = true };
        floor.Write(LocalSettings.FileName, $$"""{ "Values": { "{{both}}": "file", "{{all}}": "file", "JustCallFx_Test_7c1f__File": "file" } }""");
        Environment.SetEnvironmentVariable(both, "environment");
        Environment.SetEnvironmentVariable(all, "environment");

        var settings = floor.CreateBuilder("--JustCallFx_Test_7c1f:All", "command line").Configuration.GetSection("JustCallFx_Test_7c1f");
        Environment.SetEnvironmentVariable(both, null);
        Environment.SetEnvironmentVariable(all, null);

        Assert.Equal(("file", "environment", "command line"), (settings["File"], settings["Both"], settings["All"]));
    }

    [Fact]
    public async Task The_environment_does_not_count_unless_it_is_asked_for()
    {
        const string variable = "JustCallFx_Test_9d20";
        Environment.SetEnvironmentVariable(variable, "environment");
        await using var floor = new HostFloor();

        var settings = floor.CreateBuilder().Configuration;
        Environment.SetEnvironmentVariable(variable, null);

        Assert.Null(settings[variable]);
    }

    [Theory]
    [InlineData("""{ "Values": { "Good": "x", "Bad": { "a": 1 } } }""", "Bad")]
    [InlineData("""{ "Values": { "Bad": [ "a" ] } }""", "Bad")]
    [InlineData("""{ "Values": { "Bad": null } }""", "Bad")]
    [InlineData("""{ "Values": { "Same__Name": "x", "same:name": "y" } }""", "same:name")]
    [InlineData("{\n\"Values\": {\n\"Good\" \"x\" } }", "line 3")]
    [InlineData("", "line 1")]
    [InlineData("{ }", "Values")]
    [InlineData("""{ "Values": "x" }""", "Values")]
    [InlineData("[]", "Values")]
    public async Task Local_settings_that_cannot_be_read_are_refused_with_the_place(string json, string place)
    {
        await using var floor = new HostFloor();
        floor.Write(LocalSettings.FileName, json);

        var refused = Assert.Throws<InvalidDataException>(() => floor.CreateBuilder());

        Assert.Contains(LocalSettings.FileName, refused.Message);
        Assert.Contains(place, refused.Message);
    }

    [Theory]
    [InlineData("{ \"version\": ")]
    [InlineData("""{ "extensions": { "serviceBus": { "maxConcurrentCalls": "many" } } }""")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": 1 } } }""")]
    public async Task Broken_host_settings_are_refused(string json)
    {
        await using var floor = new HostFloor { HostJson = json };

        Assert.Contains("host.json", Assert.Throws<InvalidDataException>(() => floor.CreateBuilder()).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Embedded")]
    [InlineData("embedded")]
    [InlineData("EMBEDDED")]
    public async Task Connections_that_are_not_set_or_embedded_are_those_of_this_host(string value)
    {
        await using var floor = new HostFloor();

        var settings = floor.CreateBuilder($"--ServiceBus={value}", $"--Tables={value}").Configuration;

        Assert.Equal($"Embedded={floor.DataDirectory}", settings["ServiceBus"]);
        Assert.Equal($"Embedded={floor.DataDirectory}", settings["Tables"]);
    }

    [Fact]
    public async Task Connections_that_nobody_mentions_are_those_of_this_host()
    {
        await using var floor = new HostFloor();

        Assert.Equal($"Embedded={floor.DataDirectory}", floor.CreateBuilder().Configuration["ServiceBus"]);
    }

    [Fact]
    public async Task Other_connections_are_left_alone()
    {
        await using var floor = new HostFloor();

        var settings = floor.CreateBuilder("--ServiceBus=Endpoint=sb://elsewhere", "--Tables=UseDevelopmentStorage=true").Configuration;

        Assert.Equal(("Endpoint=sb://elsewhere", "UseDevelopmentStorage=true"), (settings["ServiceBus"], settings["Tables"]));
    }

    [Fact]
    public async Task Tables_may_be_those_of_an_account_and_the_broker_may_not()
    {
        await using var floor = new HostFloor();
        var tables = floor.CreateBuilder("--Tables=UseDevelopmentStorage=true");
        var both = floor.CreateBuilder("--Tables=AccountName=abc;AccountKey=c2VjcmV0", "--ServiceBus=Endpoint=sb://elsewhere");

        using (tables.Build())
        {
        }

        var refused = Assert.Throws<OptionsValidationException>(() => both.Build());
        Assert.Equal(
            [
                "ServiceBus: found a connection to somewhere else; wanted Embedded on this runtime (the Azure runtime reaches Azure).",
                "Tables: found an account without an address in a connection string with AccountName, AccountKey; " +
                "wanted UseDevelopmentStorage=true, AccountName and AccountKey with TableEndpoint or EndpointSuffix, " +
                "TableEndpoint with SharedAccessSignature, or Embedded.",
            ],
            refused.Failures);
    }

    [Fact]
    public async Task Log_levels_in_the_settings_are_over_those_of_the_host()
    {
        await using var quiet = new HostFloor().Build();
        await using var talkative = new HostFloor().Build(args: "--Logging:LogLevel:Microsoft=Information");

        Assert.False(LogsInformation(quiet));
        Assert.True(LogsInformation(talkative));
    }

    private static bool LogsInformation(HostFloor floor) =>
        floor.Host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.Something").IsEnabled(LogLevel.Information);
}
