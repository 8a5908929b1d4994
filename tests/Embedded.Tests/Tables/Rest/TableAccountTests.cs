using JustCallFx.Embedded.Tables.Rest;

namespace JustCallFx.Embedded.Tests.Tables.Rest;

public sealed class TableAccountTests
{
    private const string Secret = "c2VjcmV0";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://storage", "http://storage:10002/devstoreaccount1")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=abc;AccountKey={Secret};EndpointSuffix=core.windows.net", "https://abc.table.core.windows.net/")]
    [InlineData($"AccountName=abc;AccountKey={Secret};EndpointSuffix=core.chinacloudapi.cn", "https://abc.table.core.chinacloudapi.cn/")]
    [InlineData($"AccountName=abc;AccountKey={Secret};BlobEndpoint=http://b/;TableEndpoint=http://127.0.0.1:5/abc", "http://127.0.0.1:5/abc")]
    [InlineData("TableEndpoint=https://abc.table.core.windows.net;SharedAccessSignature=sv=2020&sig=x%3D", "https://abc.table.core.windows.net/?sv=2020&sig=x%3D")]
    public void A_connection_string_names_an_account(string connectionString, string endpoint) =>
        Assert.Equal(endpoint, TableAccount.Parse(connectionString).Endpoint.AbsoluteUri);

    [Theory]
    [InlineData(Secret, "a part that is not Name=value")]
    [InlineData("c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0Zg==", "a part that is not Name=value")]
    [InlineData("Endpoint=sb://n.example.com;SharedAccessKey=c2VjcmV0", "no account with a key or a signature")]
    [InlineData($"AccountName=abc;AccountKey={Secret}", "an account without an address")]
    [InlineData("AccountName=abc;AccountKey=#c2VjcmV0;EndpointSuffix=core.windows.net", "an AccountKey that is not base64")]
    [InlineData($"AccountName=abc;AccountKey={Secret};TableEndpoint=ftp://abc", "an address that is no URL")]
    [InlineData($"AccountName=abc;AccountName=abc;AccountKey={Secret}", "AccountName twice")]
    [InlineData("UseDevelopmentStorage=yes", "a UseDevelopmentStorage that is not true")]
    [InlineData("AccountName=;AccountKey=", "no account with a key or a signature")]
    public void What_names_none_is_refused_without_its_values(string connectionString, string found)
    {
        var refused = Assert.Throws<FormatException>(() => TableAccount.Parse(connectionString));

        Assert.StartsWith($"found {found} in a connection string with ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("wanted UseDevelopmentStorage=true, ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
    }

    // The signature was made by another program.
    [Fact]
    public void A_request_is_signed_by_its_date_and_path()
    {
        var key = TableAccount.Parse("UseDevelopmentStorage=true").Key!;

        var signature = key.Sign("Sun, 11 Oct 2009 19:52:39 GMT", new Uri("http://127.0.0.1:10002/devstoreaccount1/Tables?$top=5"));

        Assert.Equal("SharedKeyLite devstoreaccount1:ErXwXhFUdsOaklxX2/UTRDcWl4T591pmLcUzbBU+SRI=", signature);
        Assert.Equal("devstoreaccount1", key.ToString());
    }
}
