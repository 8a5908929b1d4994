using JustCallFx.Embedded.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class TopologyTests : IDisposable
{
    private const string Good = """
        { "topics": [ { "name": "events", "subscriptions": [
            { "name": "texts", "filter": { "subject": "text", "properties": { "a": "b" } }, "maxDeliveryCount": 10, "lockDuration": "PT1M" },
            { "name": "all", "filter": { "matchAll": true }, "maxDeliveryCount": 1, "lockDuration": "PT5M" } ] } ],
          "queues": [ { "name": "jobs", "maxDeliveryCount": 2000, "lockDuration": "PT5S" } ] }
        """;

    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("topology-").FullName, "topology.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var topology = Load(Good);

        var texts = topology.Topics[0].Subscriptions[0];
        Assert.Equal(("events", "texts", 10, TimeSpan.FromMinutes(1)), (topology.Topics[0].Name, texts.Name, texts.MaxDeliveryCount, texts.LockDuration));
        Assert.Equal(("text", "b"), (texts.Filter?.Subject, texts.Filter?.Properties?["a"]));
        Assert.True(topology.Topics[0].Subscriptions[1].Filter?.MatchAll);
        Assert.Equal(("jobs", 2000, TimeSpan.FromSeconds(5)), (topology.Queues[0].Name, topology.Queues[0].MaxDeliveryCount, topology.Queues[0].LockDuration));
    }

    [Fact]
    public void How_long_messages_live_may_be_given()
    {
        var topology = Load(Good
            .Replace("\"events\",", "\"events\", \"defaultMessageTimeToLive\": \"P14D\",")
            .Replace("PT5S\"", "PT5S\", \"defaultMessageTimeToLive\": \"PT1H\", \"deadLetteringOnMessageExpiration\": true"));

        Assert.Equal(TimeSpan.FromDays(14), topology.Topics[0].DefaultMessageTimeToLive);
        Assert.Equal((TimeSpan.FromHours(1), true), (topology.Queues[0].DefaultMessageTimeToLive, topology.Queues[0].DeadLetteringOnMessageExpiration));
        Assert.False(topology.Topics[0].Subscriptions[0].DeadLetteringOnMessageExpiration);
    }

    [Fact]
    public void The_products_own_file_is_good()
    {
        var topology = BrokerTopology.Load(Path.Combine(AppContext.BaseDirectory, "topology.json"));

        Assert.Equal("justcall-events", Assert.Single(topology.Topics).Name);
        Assert.Contains("sms-received", topology.Topics[0].Subscriptions.Select(subscription => subscription.Name));
    }

    [Theory]
    [InlineData("\"maxDeliveryCount\": 10,", "", "maxDeliveryCount")]
    [InlineData("\"queues\": [", "\"colour\": [], \"queues\": [", "colour")]
    [InlineData("\"subject\": \"text\"", "\"label\": \"text\"", "label")]
    [InlineData("\"subject\": \"text\"", "\"subject\": \"text\", \"subject\": \"x\"", "subject")]
    [InlineData("PT1M", "60 seconds", "'60 seconds', wanted an ISO 8601 duration")]
    [InlineData("\"PT1M\"", "60", "wanted an ISO 8601 duration")]
    [InlineData("PT1M", "PT6M", "00:06:00, wanted PT5S to PT5M")]
    [InlineData("PT1M", "PT4S", "00:00:04, wanted PT5S to PT5M")]
    [InlineData("10", "0", "maxDeliveryCount 0, wanted 1 to 2000")]
    [InlineData("2000", "2001", "queue jobs: found maxDeliveryCount 2001")]
    [InlineData("PT5S\"", "PT5S\", \"defaultMessageTimeToLive\": \"PT0S\"", "queue jobs: found defaultMessageTimeToLive 00:00:00, wanted PT1S")]
    [InlineData("\"events\",", "\"events\", \"defaultMessageTimeToLive\": \"PT0S\",", "topic events: found defaultMessageTimeToLive")]
    [InlineData("\"texts\"", "\"ALL\"", "topic events: found the name 'all' twice")]
    [InlineData("\"jobs\"", "\"events\"", "'events' twice")]
    [InlineData("\"texts\"", "\"a b\"", "'a b', wanted 1 to 50 letters")]
    [InlineData("\"texts\"", "\"\"", "'', wanted 1 to 50 letters")]
    [InlineData("\"matchAll\": true", "", "without a condition")]
    [InlineData("\"matchAll\": true", "\"matchAll\": true, \"to\": \"x\"", "one or the other")]
    [InlineData("\"b\"", "5", "properties")]
    [InlineData("\"jobs\"", "null", "name")]
    [InlineData("{ \"topics\"", "{ , \"topics\"", "','")]
    public void A_bad_file_is_refused_with_its_name_and_what_is_wrong(string good, string bad, string named)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Load(Good.Replace(good, bad)));

        Assert.StartsWith(path, refused.Message);
        Assert.Contains(named, refused.Message);
        Assert.Contains("wanted", refused.Message);
    }

    [Fact]
    public void Null_is_no_topology()
    {
        Assert.Throws<InvalidDataException>(() => Load("null"));
    }

    private BrokerTopology Load(string json)
    {
        File.WriteAllText(path, json);
        return BrokerTopology.Load(path);
    }
}
