using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Settings;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationIdsTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void An_id_is_32_digits_and_always_the_same()
    {
        using var one = Ids(Key);
        using var other = Ids(Key);

        var id = one.Of("default", Party("+14155551234"), Party("+14155559876"));

        Assert.True(ConversationIds.IsId(id));
        Assert.Equal(id, other.Of("default", Party("+14155551234"), Party("+14155559876")));
    }

    [Fact]
    public void Account_line_contact_and_key_all_count()
    {
        using var ids = Ids(Key);
        using var otherIds = Ids(Key + "x");
        var (line, contact) = (Party("+14155551234"), Party("+14155559876"));

        string[] all =
        [
            ids.Of("default", line, contact), ids.Of("other", line, contact), ids.Of("default", Party("+14155551235"), contact),
            ids.Of("default", line, Party("+14155559877")), ids.Of("default", contact, line), otherIds.Of("default", line, contact),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void A_line_feed_in_a_partys_text_does_not_make_two_conversations_one()
    {
        using var ids = Ids(Key);

        Assert.NotEqual(ids.Of("default", Party("a\nb"), Party("c")), ids.Of("default", Party("a"), Party("b\nc")));
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("0123456789abcdef0123456789abcde", "a value that cannot be used")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/key)", "a Key Vault reference that was not resolved")]
    public void A_key_that_is_missing_short_or_unresolved_is_a_fault(string? key, string found)
    {
        using var ids = Ids(key);

        var fault = new SettingFault("JustCallFx__ConversationKey", found, "at least 32 characters of chance, made once and never changed");
        Assert.Equal([fault], ids.Faults);
    }

    [Fact]
    public void Without_a_usable_key_nothing_gets_an_id()
    {
        using var ids = Ids("short");

        Assert.Throws<InvalidOperationException>(() => ids.Of("default", Party("+14155551234"), Party("+14155559876")));
    }

    [Fact]
    public void A_key_of_32_characters_is_no_fault()
    {
        using var ids = Ids(Key);

        Assert.Empty(ids.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("state")]
    public void What_is_not_32_lower_case_digits_is_no_id(string text) => Assert.False(ConversationIds.IsId(text));

    private static ConversationIds Ids(string? key) => new(TestSettings.With(("JustCallFx:ConversationKey", key)));

    private static PhoneNumber Party(string text) => PhoneNumber.Parse(text)!.Value;
}
