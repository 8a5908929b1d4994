using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

public sealed class WaitingTests
{
    private readonly Waiting<int> waiting = new(largestGroup: 4);

    [Fact]
    public void What_was_handed_in_comes_in_its_order_and_in_groups_of_bounded_size()
    {
        var group = new List<int>();
        for (var one = 1; one <= 6; one++)
            waiting.TryAdd(one);

        Assert.True(waiting.Take(group, mayBeEmpty: false));
        Assert.Equal([1, 2, 3, 4], group);
        Assert.True(waiting.Take(group, mayBeEmpty: false));
        Assert.Equal([5, 6], group);
    }

    [Fact]
    public void Whoever_has_something_else_to_do_is_not_held_up()
    {
        var group = new List<int> { 1, 2, 3 };

        Assert.True(waiting.Take(group, mayBeEmpty: true));
        Assert.Empty(group);
    }

    [Fact]
    public async Task Whoever_has_nothing_else_to_do_waits_for_the_first()
    {
        var group = new List<int>();
        var taking = Task.Run(() => waiting.Take(group, mayBeEmpty: false));

        waiting.TryAdd(1);

        Assert.True(await taking);
        Assert.Equal([1], group);
    }

    [Fact]
    public void After_the_end_only_what_is_there_can_be_taken()
    {
        var group = new List<int>();
        waiting.TryAdd(1);
        waiting.Close();

        Assert.False(waiting.TryAdd(2));
        Assert.True(waiting.Take(group, mayBeEmpty: false));
        Assert.Equal([1], group);
        Assert.False(waiting.Take(group, mayBeEmpty: false));
        Assert.False(waiting.Take(group, mayBeEmpty: true));
    }

    [Fact]
    public async Task The_end_wakes_whoever_waits()
    {
        var taking = Task.Run(() => waiting.Take([], mayBeEmpty: false));

        waiting.Close();

        Assert.False(await taking);
    }
}
