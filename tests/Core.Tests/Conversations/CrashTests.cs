using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>A process that dies between the conversation's transaction and the index.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task The_redelivered_event_heals_the_index()
    {
        var told = AnEvent.Text();
        floor.Restart(indexOver: new FailingService());
        await Assert.ThrowsAsync<RequestFailedException>(() => floor.ApplyAsync(told));
        Assert.Equal(1, (await floor.ConversationAsync(told)).InboundCount);
        Assert.Empty(await floor.RowsAsync("ConversationIndex"));

        floor.Restart();
        var outcome = await floor.ApplyAsync(told);

        Assert.Equal(ConversationFloor.SeenBefore, outcome);
        Assert.Equal([floor.IdOf(told)], await floor.Index.NewestAsync("default", 10, default));
        Assert.Equal(1, (await floor.ConversationAsync(told)).InboundCount);
    }

    [Fact]
    public async Task The_same_process_heals_it_too()
    {
        var told = AnEvent.Text();
        var service = new FailingService { Times = 1, Then = floor.Client };
        floor.Restart(indexOver: service);
        await Assert.ThrowsAsync<RequestFailedException>(() => floor.ApplyAsync(told));

        await floor.ApplyAsync(told);

        Assert.Single(await floor.RowsAsync("ConversationIndex"));
    }

    private sealed class FailingService : TableServiceClient
    {
        public int Times { get; init; } = int.MaxValue;

        public TableServiceClient? Then { get; init; }

        public override TableClient GetTableClient(string tableName) => new FailingTable(Times, Then?.GetTableClient(tableName));
    }

    private sealed class FailingTable(int times, TableClient? then) : TableClient
    {
        private int calls;

        public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode, CancellationToken cancellationToken) => ++calls <= times
            ? throw new RequestFailedException(503, "the tables are out of reach")
            : then!.UpsertEntityAsync(entity, mode, cancellationToken);
    }
}
