using System.Buffers;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Events;

public sealed class EventIdsTests
{
    private static readonly SearchValues<char> Keys = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:._-+@");

    [Fact]
    public void A_plain_id_stays_readable()
    {
        Assert.Equal("default:sms.received:msg_a1b2c3d4", EventIds.Of("default", "sms.received", "msg_a1b2c3d4"));
        Assert.Equal("default:contact.updated:98765:2026-03-12T14:35:00Z", EventIds.Of("default", "contact.updated", "98765", "2026-03-12T14:35:00Z"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("a|b")]
    [InlineData("é")]
    [InlineData("👍")]
    public void An_id_that_no_key_may_hold_is_hashed(string objectId)
    {
        var id = EventIds.Of("default", "sms.received", objectId);

        Assert.Matches("^default:sms.received:sha256-[0-9a-f]{32}$", id);
        Assert.Equal(id, EventIds.Of("default", "sms.received", objectId));
    }

    [Fact]
    public void Whatever_the_object_is_called_the_id_is_short_safe_and_its_own()
    {
        var chance = new Random(42);
        var seen = new Dictionary<string, string>();

        for (var i = 0; i < 5000; i++)
        {
            var objectId = new string([.. Enumerable.Range(0, chance.Next(1, 150)).Select(_ => (char)chance.Next(1, 300))]);
            var id = EventIds.Of(new string('a', 40), "sms.received", objectId);

            Assert.True(id.Length <= 100 && !id.AsSpan().ContainsAnyExcept(Keys), id);
            Assert.Equal(objectId, seen.GetValueOrDefault(id, objectId));
            seen[id] = objectId;
        }
    }

    [Fact]
    public void Account_event_object_and_occurrence_all_count()
    {
        string[] ids =
        [
            EventIds.Of("a", "sms.sent", "1"), EventIds.Of("b", "sms.sent", "1"), EventIds.Of("a", "sms.delivered", "1"),
            EventIds.Of("a", "sms.sent", "2"), EventIds.Of("a", "sms.sent", "1", "x"), EventIds.Of("a", "sms.sent", "1", "y"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void A_colon_in_an_id_does_not_make_two_occurrences_one()
    {
        Assert.NotEqual(EventIds.Of("a", "sms.sent", "1:2", "3"), EventIds.Of("a", "sms.sent", "1", "2:3"));
        Assert.NotEqual(EventIds.Of("a", "sms.sent", "1:2"), EventIds.Of("a", "sms.sent", "1", "2"));
        Assert.NotEqual(EventIds.Of("a", "sms.sent", "ü:2", "3"), EventIds.Of("a", "sms.sent", "ü", "2:3"));
    }

    [Fact]
    public void A_delivery_without_an_object_is_known_by_its_bytes()
    {
        var id = EventIds.OfBytes("default", "unrecognized", "abc"u8);

        Assert.Equal("default:unrecognized:sha256-ba7816bf8f01cfea414140de5dae2223", id);
        Assert.NotEqual(id, EventIds.OfBytes("default", "unrecognized", "abd"u8));
    }
}
