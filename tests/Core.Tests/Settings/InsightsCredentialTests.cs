using Azure.Identity;
using JustCallFx.Core.Connections;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Settings;

public sealed class InsightsCredentialTests
{
    private const string Setting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    [Theory]
    [InlineData("Authorization=AAD")]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD")]
    public void Telemetry_goes_as_the_managed_identity(string text) =>
        Assert.IsType<ManagedIdentityCredential>(InsightsCredential.From(TestSettings.With((Setting, text))));

    [Fact]
    public void Without_the_setting_the_connection_string_is_enough() => Assert.Null(InsightsCredential.From(TestSettings.With()));
}
