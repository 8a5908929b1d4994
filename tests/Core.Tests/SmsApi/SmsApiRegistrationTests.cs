using JustCallFx.Core.SmsApi;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class SmsApiRegistrationTests
{
    [Fact]
    public async Task The_client_is_made_with_all_that_it_needs()
    {
        await using var tables = new TablesFloor();
        await using var services = new ServiceCollection()
            .AddSingleton(tables.Client)
            .AddSingleton<TimeProvider>(tables.Clock)
            .AddLogging()
            .AddSmsApi()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.NotNull(services.GetRequiredService<SmsApiClient>());
    }
}
