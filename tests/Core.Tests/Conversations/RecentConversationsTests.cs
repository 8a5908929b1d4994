using System.Globalization;
using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class RecentConversationsTests
{
    private static readonly string One = new('1', 32);
    private static readonly string Another = new('a', 32);

    private readonly RecentConversations recent = new();

    [Fact]
    public void An_event_is_known_where_it_was_noted_first()
    {
        recent.Note("event", One);
        recent.Note("event", Another);

        Assert.False(recent.IsElsewhere("event", One));
        Assert.True(recent.IsElsewhere("event", Another));
    }

    [Fact]
    public void An_event_that_was_not_noted_is_nowhere_else()
    {
        recent.Note("event", One);

        Assert.False(recent.IsElsewhere("another event", Another));
    }

    [Fact]
    public void Of_a_thousand_newest_events_nearly_all_are_known()
    {
        string[] ids = [.. Enumerable.Range(0, 1000).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        foreach (var id in ids)
            recent.Note(id, One);

        Assert.InRange(ids.Count(id => recent.IsElsewhere(id, Another)), 980, 1000);
    }
}
