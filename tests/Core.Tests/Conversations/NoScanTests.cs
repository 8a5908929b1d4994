using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Reading stays within ranges of keys; a filter that names no partition would have the service look through the whole table.</summary>
public sealed class NoScanTests
{
    [SkippableFact]
    public async Task Finding_conversations_and_showing_them_scans_nothing()
    {
        await using var floor = await ConversationFloor.OpenAsync(TablesEngine.Azurite);
        var queries = new Queries();
        var options = new TableClientOptions();
        options.AddPolicy(queries, HttpPipelinePosition.PerRetry);
        var client = new TableServiceClient(floor.ConnectionString, options);
        floor.Restart(client);
        foreach (var number in Enumerable.Range(0, 30))
            await floor.ApplyAsync(AnEvent.Text($"m{number}", at: AnEvent.Noon.AddHours(number), contact: $"+141555501{number:D2}"));

        var first = await floor.Finder.PageAsync([AnEvent.Account], ConversationFilter.Waiting, from: null, 20, default);
        var second = await floor.Finder.PageAsync([AnEvent.Account], ConversationFilter.Waiting, first.Next, 20, default);
        var found = await floor.Finder.OfContactAsync(AnEvent.Account, second.Conversations[0].Contact, default);
        var timeline = await new TimelineReader(client, floor.Store).PageAsync(found[0].Id, from: null, 10, default);

        Assert.Equal((20, 10, 1, 1), (first.Conversations.Count, second.Conversations.Count, found.Count, timeline.Entries.Count));
        Assert.NotEmpty(queries.Filters);
        Assert.All(queries.Filters, filter => Assert.Contains("PartitionKey", filter, StringComparison.Ordinal));
    }

    private sealed class Queries : HttpPipelineSynchronousPolicy
    {
        public List<string> Filters { get; } = [];

        public override void OnSendingRequest(HttpMessage message)
        {
            var uri = message.Request.Uri;
            if (message.Request.Method == RequestMethod.Get && uri.Path.EndsWith("()", StringComparison.Ordinal))
                Filters.Add(Uri.UnescapeDataString(uri.Query));
        }
    }
}
