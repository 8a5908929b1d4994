using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Issues;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>Whoever notices something goes on when the table does not take it, and what was noticed is not lost.</summary>
public sealed class TableFaultTests : IAsyncLifetime
{
    private IssueFloor floor = null!;

    public async Task InitializeAsync()
    {
        floor = await IssueFloor.OpenAsync();
        await floor.LoseTableAsync();
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task It_is_logged_with_what_is_the_matter()
    {
        await floor.RaiseAsync();

        var (level, text) = Assert.Single(floor.Log.Entries);
        Assert.Equal(LogLevel.Error, level);
        Assert.StartsWith("Issue replies-failing of account acme could not be written (3 replies failed.)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_tried_again_after_ten_seconds_with_all_that_was_noticed_since()
    {
        await floor.RaiseAsync();
        await floor.RaiseAsync();
        Assert.Single(floor.Log.Entries);
        await floor.RestoreTableAsync();

        floor.Clock.Advance(TimeSpan.FromSeconds(10));
        await floor.RaiseAsync();

        Assert.Equal(3, (await floor.StandingAsync()).Count);
    }

    [Fact]
    public async Task That_it_is_over_is_told_later_too()
    {
        await floor.RestoreTableAsync();
        var isBusy = false;
        var inbox = floor.OtherInstance(before: call => _ = isBusy ? throw new RequestFailedException(503, "busy") : call);
        await inbox.RaiseAsync(IssueFloor.AReport(), default);
        isBusy = true;
        await inbox.ResolveAsync(IssueKinds.RepliesFailing, "acme", "Over.", default);
        isBusy = false;

        floor.Clock.Advance(TimeSpan.FromSeconds(10));
        await inbox.WriteNotedAsync(default);

        Assert.Equal("Over.", Assert.Single(await floor.Store.ResolvedAsync(10, default)).Resolution);
    }

    [Fact]
    public async Task A_table_that_hangs_holds_nobody_up_for_more_than_five_seconds()
    {
        var inbox = new IssueInbox(new IssueStore(new HangingTables()), floor.Clock, floor.Log);

        var raising = inbox.RaiseAsync(IssueFloor.AReport(), default);
        floor.Clock.Advance(TimeSpan.FromSeconds(5));

        await raising.WaitAsync(Patience.Longest);
        Assert.Single(floor.Log.Entries);
    }

    [Fact]
    public async Task Whoever_stops_is_let_go()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Inbox.RaiseAsync(IssueFloor.AReport(), stop.Token));
    }

    private sealed class HangingTables : TableServiceClient
    {
        public override TableClient GetTableClient(string tableName) => new Hanging();

        private sealed class Hanging : TableClient
        {
            public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
                string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
                new TaskCompletionSource<NullableResponse<T>>().Task;
        }
    }
}
