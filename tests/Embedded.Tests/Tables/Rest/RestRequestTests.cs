using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tests.Tables.Rest;

public sealed class RestRequestTests
{
    private const string Account = "AccountName=abc;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

    [Fact]
    public async Task A_request_tells_version_date_and_signature()
    {
        var transport = new RecordedTransport();

        await TableOn(transport).UpsertEntityAsync(new TableEntity("it's", "a b%"), TableUpdateMode.Replace);

        var (method, address, headers) = Assert.Single(transport.Sent);
        Assert.Equal(RequestMethod.Put, method);
        Assert.Equal("https://abc.table.core.windows.net/Rules(PartitionKey='it%27%27s',RowKey='a%20b%25')", address.AbsoluteUri);
        Assert.Equal(("2020-12-06", "3.0"), (headers["x-ms-version"], headers["DataServiceVersion"]));
        Assert.StartsWith("SharedKeyLite abc:", headers["Authorization"], StringComparison.Ordinal);
        Assert.EndsWith("GMT", headers["x-ms-date"], StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("If-Match"));
    }

    [Fact]
    public async Task A_shared_access_signature_goes_with_the_address()
    {
        var transport = new RecordedTransport();

        await TableOn(transport, "TableEndpoint=https://abc.table.core.windows.net/;SharedAccessSignature=sv=1&sig=x").DeleteEntityAsync("p", "r");

        var (method, address, headers) = Assert.Single(transport.Sent);
        Assert.Equal("https://abc.table.core.windows.net/Rules(PartitionKey='p',RowKey='r')?sv=1&sig=x", address.AbsoluteUri);
        Assert.Equal((RequestMethod.Delete, "*"), (method, headers["If-Match"]));
        Assert.False(headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again()
    {
        var transport = new RecordedTransport(new EngineResponse(503));

        var answer = await TableOn(transport).UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(204, answer.Status);
        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task Policies_of_the_caller_see_every_request()
    {
        var options = OptionsWith(new RecordedTransport());
        var counter = new Counter();
        options.AddPolicy(counter, HttpPipelinePosition.PerCall);

        await new TableServiceClient(Account, options).GetTableClient("Rules").UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(1, counter.Requests);
    }

    [Fact]
    public async Task A_table_that_is_still_being_deleted_is_not_there()
    {
        var transport = new RecordedTransport(EngineResponse.Failed(new ServiceError(409, "TableBeingDeleted", "The specified table is being deleted.")));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => TableOn(transport).CreateIfNotExistsAsync());

        Assert.Equal((409, "TableBeingDeleted"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task What_answers_in_other_words_than_the_service_is_told_by_its_status()
    {
        var transport = new RecordedTransport(new EngineResponse(403) { ContentStream = new MemoryStream(Encoding.UTF8.GetBytes("<html>no</html>")) });

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => TableOn(transport).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((403, null), (refused.Status, refused.ErrorCode));
    }

    private static TableClient TableOn(RecordedTransport transport, string account = Account) =>
        new TableServiceClient(account, OptionsWith(transport)).GetTableClient("Rules");

    private static TableClientOptions OptionsWith(RecordedTransport transport) =>
        new() { Transport = transport, Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        public int Requests { get; private set; }

        public override void OnSendingRequest(HttpMessage message) => Requests++;
    }
}
