using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Timers;

/// <summary>What the app's parts tell when they are asked.</summary>
public sealed class IssuePartsTests : IAsyncLifetime
{
    private readonly FakeIssues issues = new();
    private readonly App app;

    public IssuePartsTests() => app = new App { Clock = new FakeClock(), Configure = services => services.AddSingleton<IIssues>(issues) };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_app_in_which_nothing_has_happened_tells_of_its_faulty_account_only()
    {
        await AskAsync();

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueKinds.ConfigurationFault, "faulty"), (raised.Kind, raised.Account));
    }

    [Fact]
    public async Task Forgeries_are_counted_and_nobody_is_named()
    {
        for (var number = 0; number < 6; number++)
            (await app.PostAsync(Corpus.Read("help/sms-received.json"), new string('0', 64))).Dispose();

        await AskAsync();

        Assert.Equal("6 requests within 10 minutes had no valid signature, and none had one.", issues.Raised[0].Summary);
    }

    [Fact]
    public async Task Dead_letters_are_found_whoever_put_them_there()
    {
        await using var sender = app.Services.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Events);
        await sender.SendMessageAsync(new ServiceBusMessage("nonsense") { Subject = "sms.received", ApplicationProperties = { ["account"] = "default" } });
        await app.Broker.WhenIdleAsync(default);

        await AskAsync();

        Assert.Contains(("default", "Events are in the dead letters of sms-received."), issues.Raised.Select(one => (one.Account, one.Summary)));
    }

    private async Task AskAsync()
    {
        foreach (var part in app.Services.GetServices<IIssueSource>())
            await part.TellAsync([], default);
        foreach (var part in app.Services.GetServices<IIssueEvidence>())
            await part.AssessAsync([], default);
    }
}
