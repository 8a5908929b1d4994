using Azure.Core;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class ConnectionTests : BrokerTests
{
    [Fact]
    public void The_connection_string_names_the_full_folder()
    {
        Assert.Equal($"Embedded={Path.GetFullPath(Floor.Folder)}", Floor.Broker.ConnectionString);
    }

    [Theory]
    [InlineData("Embedded={0}")]
    [InlineData("embedded={0}/")]
    [InlineData("Embedded={0}/x/..")]
    public async Task A_folder_is_found_however_it_is_written(string form)
    {
        await using var client = new ServiceBusClient(string.Format(null, form, Floor.Folder));

        await client.CreateSender("jobs").SendMessageAsync(new("hello"), Floor.Token);

        Assert.Equal("hello", (await Floor.ReceiveAsync(BrokerFloor.Jobs)).Body.ToString());
    }

    [Fact]
    public void A_folder_without_an_open_broker_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceBusClient("Embedded=/nobody/here"));

        Assert.Contains("/nobody/here", refused.Message);
    }

    [Theory]
    [InlineData("Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=c2VjcmV0", "Endpoint, SharedAccessKeyName, SharedAccessKey")]
    [InlineData("just-text", "no setting")]
    [InlineData("Embedded=", "without a folder")]
    public void Other_connection_strings_are_refused_without_showing_their_values(string connectionString, string found)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ServiceBusClient(connectionString));

        Assert.Contains(found, refused.Message);
        Assert.Contains("Embedded=<folder>", refused.Message);
        Assert.DoesNotContain("c2VjcmV0", refused.Message);
    }

    [Fact]
    public void A_namespace_with_a_credential_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new ServiceBusClient("x.servicebus.windows.net", new NoCredential()));

        Assert.Contains("x.servicebus.windows.net", refused.Message);
        Assert.Contains("FunctionsRuntime=Azure", refused.Message);
    }

    [Fact]
    public void A_second_broker_on_the_same_folder_is_refused()
    {
        Assert.Throws<IOException>(() => new BrokerFloor(folder: Floor.Folder));
    }

    [Fact]
    public async Task A_client_outlives_a_restart_of_its_broker()
    {
        await Floor.Broker.DisposeAsync();
        var away = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.SendAsync("too early"));
        await Floor.RestartAsync();

        await Floor.SendAsync("in time");

        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, away.Reason);
        Assert.True(away.IsTransient);
        Assert.Equal("in time", (await Floor.ReceiveAsync()).Body.ToString());
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await Floor.Broker.DisposeAsync();
        using (var file = new BrokerFile(Floor.Folder))
            file.InTransaction(statements => statements.Execute("PRAGMA user_version = 1000"));

        var refused = Assert.Throws<InvalidDataException>(() => new BrokerFloor(folder: Floor.Folder));

        Assert.Contains("1000", refused.Message);
    }

    [Fact]
    public async Task A_refused_file_is_let_go()
    {
        await Floor.Broker.DisposeAsync();
        var path = Path.Combine(Floor.Folder, "broker.db");
        var kept = await File.ReadAllBytesAsync(path, Floor.Token);
        await File.WriteAllTextAsync(path, new string('x', 4096), Floor.Token);
        Assert.Throws<InvalidDataException>(() => new BrokerFloor(folder: Floor.Folder));

        await File.WriteAllBytesAsync(path, kept, Floor.Token);
        await Floor.RestartAsync();
        await Floor.SendAsync("works again");

        Assert.Equal("works again", (await Floor.ReceiveAsync()).Body.ToString());
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
