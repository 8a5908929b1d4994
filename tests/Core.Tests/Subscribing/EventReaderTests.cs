using JustCallFx.Core.Accounts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing;

/// <summary>Which messages a subscriber is given.</summary>
public sealed class EventReaderTests : IDisposable
{
    private readonly AccountDirectory accounts = new(TestSettings.With(("JustCall:Accounts:default:ApiSecret", "not-real"), ("JustCall:Accounts:dev:ApiSecret", "not-real")));

    public void Dispose() => accounts.Dispose();

    [Fact]
    public void An_event_of_an_account_of_ours_is_read() => Assert.Equal("msg_1", Read(_ => { }).Event.MessageId);

    [Theory]
    [InlineData("/justcall/someone-else")]
    [InlineData("/justcall/DEFAULT")]
    public void An_account_that_is_not_ours_is_named_as_the_fault(string source) =>
        Assert.Equal(
            "The message cannot be read: its account is none of those in the settings (default, dev).",
            Assert.Throws<UnreadableEventException>(() => Read(members => members["source"] = source)).Message);

    [Theory]
    [InlineData("a/b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789-")]
    public void An_id_that_no_table_takes_is_named_as_the_fault(string id) =>
        Assert.StartsWith(
            "The message cannot be read: its id is not one that this program makes",
            Assert.Throws<UnreadableEventException>(() => Read(members => members["id"] = id)).Message,
            StringComparison.Ordinal);

    private EventEnvelope<SmsReceived> Read(Action<Dictionary<string, object?>> change) =>
        new EventReader(accounts).Read<SmsReceived>(AnEvent.Changed(change), SmsReceived.EventName);
}
