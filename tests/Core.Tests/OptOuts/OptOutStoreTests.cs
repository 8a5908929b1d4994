using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.OptOuts;

/// <summary>Who wants no texts, whatever the order in which their words arrive.</summary>
public sealed class OptOutStoreTests : IAsyncLifetime
{
    private static readonly PhoneNumber Ana = PhoneNumber.Parse("+14155559876")!.Value;

    private readonly TablesFloor tables = new();
    private readonly ConversationIds ids = new(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));
    private OptOutStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(OptOutStore.TableName);
        store = new OptOutStore(tables.Client, ids);
    }

    public async Task DisposeAsync()
    {
        ids.Dispose();
        await tables.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_has_opted_out_at_first() => Assert.False(await IsOutAsync());

    [Theory]
    [InlineData(new[] { "out 0" }, true)]
    [InlineData(new[] { "in 0" }, false)]
    [InlineData(new[] { "out 0", "in 60" }, false)]
    [InlineData(new[] { "in 60", "out 0" }, false)]
    [InlineData(new[] { "in 0", "out 60" }, true)]
    [InlineData(new[] { "out 60", "in 0" }, true)]
    [InlineData(new[] { "out 0", "in 60", "out 120" }, true)]
    [InlineData(new[] { "out 120", "in 60", "out 0" }, true)]
    [InlineData(new[] { "out 5", "in 5" }, true)]
    [InlineData(new[] { "in 5", "out 5" }, true)]
    public async Task The_newest_word_counts_and_in_one_second_opting_out_does(string[] words, bool isOut)
    {
        foreach (var word in words)
            await SayAsync(word);

        Assert.Equal(isOut, await IsOutAsync());
    }

    [Fact]
    public async Task The_same_word_again_changes_nothing()
    {
        await SayAsync("out 0");

        Assert.IsType<Outcome.Skip>(await SayAsync("out 0"));
    }

    [Fact]
    public async Task An_opt_out_holds_for_its_account_and_contact_only()
    {
        await SayAsync("out 0");

        Assert.False(await store.IsOptedOutAsync("other", Ana, default));
        Assert.False(await store.IsOptedOutAsync(AnEvent.Account, PhoneNumber.Parse("+14155550000")!.Value, default));
    }

    [Fact]
    public async Task Words_said_at_once_are_all_heard()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(second => SayAsync(second % 2 == 0 ? $"out {second}" : $"in {second}")));

        Assert.False(await IsOutAsync());
    }

    [Fact]
    public async Task An_operator_lifts_an_opt_out_and_stands_beside_it()
    {
        await SayAsync("out 0");

        Assert.True(await LiftAsync(after: 60));

        Assert.False(await IsOutAsync());
        Assert.Equal("ana", Assert.Single(await tables.RowsAsync(OptOutStore.TableName)).GetString("LiftedBy"));
    }

    [Fact]
    public async Task What_was_lifted_can_be_said_again()
    {
        await SayAsync("out 0");
        await LiftAsync(after: 60);
        await SayAsync("out 120");

        Assert.True(await IsOutAsync());
    }

    [Fact]
    public async Task Where_nobody_opted_out_there_is_nothing_to_lift()
    {
        Assert.False(await LiftAsync(after: 0));
        await SayAsync("out 0");
        await SayAsync("in 60");
        Assert.False(await LiftAsync(after: 120));
    }

    [Fact]
    public async Task No_number_stands_in_a_key()
    {
        await SayAsync("out 0");

        var row = Assert.Single(await tables.RowsAsync(OptOutStore.TableName));
        Assert.DoesNotContain("4155559876", row.RowKey, StringComparison.Ordinal);
    }

    private Task<bool> IsOutAsync() => store.IsOptedOutAsync(AnEvent.Account, Ana, default);

    private Task<bool> LiftAsync(int after) => store.LiftAsync(AnEvent.Account, Ana, AnEvent.Noon.AddSeconds(after), "ana", default);

    private Task<Outcome> SayAsync(string word)
    {
        var at = AnEvent.Noon.AddSeconds(int.Parse(word.Split(' ')[1]));
        return word.StartsWith("out", StringComparison.Ordinal)
            ? store.NoteAsync(new EventEnvelope<SmsOptOut>(word, AnEvent.Account, null, new SmsOptOut { OccurredAt = at, Contact = Ana }), default)
            : store.NoteAsync(new EventEnvelope<SmsOptIn>(word, AnEvent.Account, null, new SmsOptIn { OccurredAt = at, Contact = Ana }), default);
    }
}
