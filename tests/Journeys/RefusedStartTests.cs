using System.Net;
using System.Net.Sockets;

namespace JustCallFx.Journeys;

/// <summary>A start that cannot succeed says why, one line per fault, and ends with exit code 1.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");

    [Fact]
    public async Task Every_faulty_setting_gets_a_line_of_its_own()
    {
        var lines = await RefusalAsync(
            ("JustCall__Accounts__default__ApiSecret", ""),
            ("JustCall__Accounts__default__Dialects", "helpp"),
            ("JustCall__Accounts__other__ApiSecret", "not-real"),
            ("JustCall__Accounts__other__Replies", "maybe"),
            ("JustCallFx__OpsKeys__short__Key", "abc"));

        Assert.Collection(
            lines.Order(StringComparer.Ordinal),
            line => Assert.StartsWith("JustCallFx__OpsKeys__short__Key: found a value that cannot be used; wanted at least 16 characters", line, StringComparison.Ordinal),
            line => Assert.StartsWith("JustCall__Accounts__default__ApiSecret: found nothing; wanted the account's API secret", line, StringComparison.Ordinal),
            line => Assert.StartsWith("JustCall__Accounts__default__Dialects: found 'helpp'; wanted help, developer, or both", line, StringComparison.Ordinal),
            line => Assert.StartsWith("JustCall__Accounts__other__Replies: found 'maybe'; wanted one of off, shadow, on", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_demo_account_is_refused_where_other_machines_could_reach_it()
    {
        var line = Assert.Single(await RefusalAsync(("ASPNETCORE_URLS", "http://0.0.0.0:0")));

        Assert.StartsWith("ASPNETCORE_URLS: found 'http://0.0.0.0:0' and no JustCall account; wanted an account", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var line = Assert.Single(await RefusalAsync([.. AppClient.Settings, ("ASPNETCORE_URLS", $"http://{other.LocalEndpoint}")]));

        Assert.StartsWith($"ASPNETCORE_URLS: found http://{other.LocalEndpoint} in use by another process", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_port_of_the_demo_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var lines = await RefusalAsync(("JustCallFx__DemoPort", $"{port}"));

        Assert.Contains(lines, line => line.Contains("JustCallFx__DemoPort", StringComparison.Ordinal) && line.Contains($"{port}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(directory.FullName, "a-file");
        await File.WriteAllTextAsync(file, "");

        var line = Assert.Single(await RefusalAsync([.. AppClient.Settings, ("JustCallFx__DataDirectory", Path.Combine(file, "data"))]));

        Assert.StartsWith($"JustCallFx__DataDirectory: found '{file}/data', which cannot be written", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_of_another_process_is_named()
    {
        await using var first = await AppProcess.StartAsync(directory.FullName, AppClient.Settings);

        var line = Assert.Single(await RefusalAsync(AppClient.Settings));

        Assert.StartsWith($"JustCallFx__DataDirectory: found '{directory.FullName}/.justcallfx' in use by another process", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broker.db")]
    [InlineData("tables.db")]
    public async Task A_database_of_a_newer_version_is_named(string file)
    {
        var path = Directory.CreateDirectory(Path.Combine(directory.FullName, ".justcallfx")).FullName;
        await NewerDatabase.WriteAsync(Path.Combine(path, file));

        var line = Assert.Single(await RefusalAsync(AppClient.Settings));

        Assert.Contains($"{file} has schema version 99, written by a newer JustCallFx", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broker.db")]
    [InlineData("tables.db")]
    public async Task A_damaged_database_is_named_and_left_as_it_is(string file)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(directory.FullName, ".justcallfx")).FullName, file);
        await File.WriteAllTextAsync(path, new string('x', 5000));

        var line = Assert.Single(await RefusalAsync(AppClient.Settings));

        Assert.StartsWith($"{path} cannot be used: it is not a SQLite database. Restore it from a backup, or move it away", line, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Broken_local_settings_are_named_with_their_place()
    {
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "local.settings.json"), "{\n  \"Values\": {\n    oops\n");

        var line = Assert.Single(await RefusalAsync());

        Assert.Contains("local.settings.json: found broken JSON at line 3", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_or_connection_that_is_none_is_named()
    {
        var lines = await RefusalAsync(
            [.. AppClient.Settings, ("ASPNETCORE_URLS", "7071"), ("ServiceBus", "Endpoint=sb://n.example.com;SharedAccessKey=S3CRET")]);

        Assert.Collection(
            lines,
            line => Assert.StartsWith("ASPNETCORE_URLS: found '7071'; wanted addresses such as http://localhost:7071", line, StringComparison.Ordinal),
            line => Assert.StartsWith("ServiceBus: found a connection to somewhere else; wanted Embedded", line, StringComparison.Ordinal));
    }

    public void Dispose() => directory.Delete(recursive: true);

    private async Task<IReadOnlyList<string>> RefusalAsync(params (string Name, string Value)[] settings)
    {
        await using var app = AppProcess.Launch(directory.FullName, settings);

        Assert.Equal(1, await app.ExitAsync());
        Assert.DoesNotContain("   at ", app.Output, StringComparison.Ordinal);
        return [.. app.Errors];
    }
}
