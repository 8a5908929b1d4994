using JustCallFx.Core.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>How the parts of an instance are asked what they noticed.</summary>
public sealed class SourcesTests : IAsyncLifetime
{
    private readonly RecordingLogger<IssueWriting> log = new();
    private IssueFloor floor = null!;

    public async Task InitializeAsync() => floor = await IssueFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task Each_is_asked_from_time_to_time_and_one_that_fails_hinders_no_other()
    {
        var told = new TaskCompletionSource();
        using var writing = Writing(new Part(_ => throw new TimeoutException()), new Part(_ => Task.FromResult(told.TrySetResult())));
        await writing.StartAsync(default);

        // Nobody says when the timer is armed.
        for (; !told.Task.IsCompleted; await Task.Yield())
            floor.Clock.Advance(TimeSpan.FromSeconds(20));

        await writing.StopAsync(default);
        Assert.NotEmpty(log.Entries);
    }

    [Fact]
    public async Task What_was_counted_in_memory_is_written_though_nothing_more_is_noticed()
    {
        using var writing = Writing();
        await floor.RaiseAsync();
        await floor.RaiseAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));

        await writing.RunAsync(default);

        Assert.Equal(2, (await floor.StandingAsync()).Count);
    }

    [Fact]
    public async Task While_the_table_fails_nobody_is_asked_and_it_is_logged()
    {
        var asked = 0;
        using var writing = Writing(new Part(_ => Task.FromResult(asked++)));
        await floor.LoseTableAsync();

        await writing.RunAsync(default);

        Assert.Equal(0, asked);
        Assert.Single(log.Entries);
    }

    private IssueWriting Writing(params IIssueSource[] parts) => new(floor.Store, floor.Inbox, parts, floor.Clock, log);

    private sealed class Part(Func<IReadOnlyList<Issue>, Task> tell) : IIssueSource
    {
        public Task TellAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken) => tell(standing);
    }
}
