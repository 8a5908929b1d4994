using System.Text.Json;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>Rows that another version wrote.</summary>
public sealed class HealthRowTests
{
    [Fact]
    public void What_an_earlier_version_did_not_write_is_empty() =>
        Assert.Empty(JsonSerializer.Deserialize("{}", HealthJson.Default.AccountHealth)!.Recovered);
}
