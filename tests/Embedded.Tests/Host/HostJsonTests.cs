using JustCallFx.Embedded.Host;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class HostJsonTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_not_set_is_as_the_Functions_host_has_it()
    {
        var read = Read("{}");

        Assert.Equal((16 * Environment.ProcessorCount, 1000), (read.MaxConcurrentCalls, read.MaxMessageBatchSize));
        Assert.Equal(TimeSpan.FromMinutes(5), read.MaxAutoLockRenewalDuration);
    }

    [Fact]
    public void What_is_set_counts()
    {
        var read = Read("""{ "maxConcurrentCalls": 32, "maxMessageBatchSize": 10, "maxAutoLockRenewalDuration": "00:00:00" }""");

        Assert.Equal((32, 10, TimeSpan.Zero), (read.MaxConcurrentCalls, read.MaxMessageBatchSize, read.MaxAutoLockRenewalDuration));
    }

    [Theory]
    [InlineData("""{ "maxConcurrentCalls": 0 }""", "maxConcurrentCalls is 0, wanted is 1 or more")]
    [InlineData("""{ "maxMessageBatchSize": -1 }""", "maxMessageBatchSize is -1, wanted is 1 or more")]
    [InlineData("""{ "maxAutoLockRenewalDuration": "-00:00:01" }""", "maxAutoLockRenewalDuration is '-00:00:01', wanted is a time such as 00:05:00")]
    [InlineData("""{ "maxAutoLockRenewalDuration": "long" }""", "maxAutoLockRenewalDuration is 'long'")]
    public void What_cannot_be_is_refused_by_name(string serviceBus, string named)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read(serviceBus));

        Assert.Contains(named, refused.Message);
        Assert.StartsWith(folder.File("host.json"), refused.Message);
    }

    private HostJson Read(string serviceBus)
    {
        File.WriteAllText(folder.File("host.json"), $$"""{ "version": "2.0", "extensions": { "serviceBus": {{serviceBus}} } }""");
        return HostJson.Read(folder.File("host.json"));
    }
}
