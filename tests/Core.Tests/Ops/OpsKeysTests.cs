using JustCallFx.Core.Ops;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Ops;

public sealed class OpsKeysTests
{
    private const string Reader = "reader-key-0123456789";
    private const string Operator = "operator-key-0123456789";

    [Theory]
    [InlineData(Reader, OpsScope.Read, true)]
    [InlineData(Reader, OpsScope.Operate, false)]
    [InlineData(Operator, OpsScope.Read, true)]
    [InlineData(Operator, OpsScope.Operate, true)]
    [InlineData("READER-KEY-0123456789", OpsScope.Read, false)]
    [InlineData("reader-key-012345678", OpsScope.Read, false)]
    [InlineData("another-key-0123456789", OpsScope.Read, false)]
    [InlineData("", OpsScope.Read, false)]
    [InlineData(null, OpsScope.Read, false)]
    public void A_key_opens_what_its_scope_includes(string? key, OpsScope scope, bool opens)
    {
        var keys = Keys(("watch:Key", Reader), ("run:Key", Operator), ("run:Scope", "Operate"));

        Assert.Equal(opens, keys.Allow(key, scope));
        Assert.Empty(keys.Faults);
    }

    [Fact]
    public void Without_keys_nothing_opens()
    {
        var keys = Keys();

        Assert.False(keys.Allow(null, OpsScope.Read));
        Assert.False(keys.Allow("", OpsScope.Read));
    }

    [Theory]
    [InlineData("Key", null, "nothing", "at least 16 characters of chance")]
    [InlineData("Key", "short-S3CRET", "a value that cannot be used", "at least 16 characters of chance")]
    [InlineData("Key", "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/s)", "a Key Vault reference that was not resolved", "at least 16 characters of chance")]
    [InlineData("Scope", "admin", "'admin'", "one of read, operate")]
    public void A_faulty_key_says_what_is_wanted_and_opens_nothing(string setting, string? value, string found, string wanted)
    {
        var keys = Keys(("watch:Scope", "read"), ("watch:Key", Reader), ($"watch:{setting}", value));

        Assert.Equal($"JustCallFx__OpsKeys__watch__{setting}: found {found}; wanted {wanted}.", Assert.Single(keys.Faults).ToString());
        Assert.False(keys.Allow(setting == "Key" ? value : Reader, OpsScope.Read));
    }

    [Fact]
    public void One_faulty_key_leaves_the_others_as_they_are()
    {
        var keys = Keys(("bad:Key", "short"), ("bad:Scope", "?"), ("watch:Key", Reader));

        Assert.Equal(2, keys.Faults.Count);
        Assert.True(keys.Allow(Reader, OpsScope.Read));
    }

    [Fact]
    public void A_key_is_known_by_the_name_that_the_settings_give_it()
    {
        var keys = Keys(("watch:Key", Reader));

        Assert.Equal(("watch", null, null), (keys.NameOf(Reader), keys.NameOf("another-key-not-real"), keys.NameOf(null)));
    }

    private static OpsKeys Keys(params (string Name, string? Value)[] settings) => new(TestSettings.With(
        [.. settings.GroupBy(one => one.Name).Select(one => ($"JustCallFx:OpsKeys:{one.Key}", one.Last().Value))]));
}
