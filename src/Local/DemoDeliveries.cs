using JustCallFx.Core.Publishing;
using JustCallFx.Simulator;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Local;

/// <summary>
/// What makes the demo account live once the app listens: its secret in a file for as long as the app runs, and its simulated JustCall,
/// which delivers the sample payloads and says so.
/// </summary>
internal sealed class DemoDeliveries(DemoAccount account, TextWriter output, IServer server, TimeProvider clock) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private SimulatedJustCall? justCall;
    private Task delivering = Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var webhook = $"{server.Features.Get<IServerAddressesFeature>()!.Addresses.First()}/api/webhooks/justcall/{DemoAccount.Name}";
        KeptSecret.Write(account.SecretFile, account.Secret);
        if (account.Delivers)
        {
            justCall = new SimulatedJustCall(
                new()
                {
                    Secret = account.Secret, WebhookUrl = webhook, Port = account.Port, PortSetting = "JustCallFx__DemoPort",
                    SmsApi = new() { Key = account.ApiKey },
                },
                clock);
            await justCall.StartAsync(cancellationToken);
            output.WriteLine($"""
                No JustCall account is set, so this is a demo: the account '{DemoAccount.Name}' belongs to a simulated JustCall at {justCall.Address}
                that now delivers its sample events, signed, to {webhook}.
                Each goes onto the topic {Topology.Events}, from there to its subscriptions, and texts into their conversations:

                    curl -H "x-functions-key: <operations key>" {new Uri(new Uri(webhook), "/api/ops/conversations")}

                """);
            delivering = Task.Run(DeliverAsync, CancellationToken.None);
        }

        output.WriteLine($"""
            To deliver a sample to the demo account yourself:

                dotnet run --project src/Simulator -- deliver tests/Corpus/help/sms-received.json --url {webhook} --secret-file {account.SecretFile}

            For your own account, copy local.settings.sample.json to local.settings.json and edit it.

            """);
        output.Flush();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await delivering;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        File.Delete(account.SecretFile);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (justCall is not null)
            await justCall.DisposeAsync();
        stop.Dispose();
    }

    private async Task DeliverAsync()
    {
        try
        {
            await justCall!.DeliverAsync(Tell, stop.Token);
            output.WriteLine("Demo: all samples are delivered.");
            output.Flush();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The app stops before all were delivered.
        }
    }

    private void Tell(DeliveryReport report) =>
        output.WriteLine($"Demo: {report.File} ({report.Event}) -> {report.Status?.ToString(null as IFormatProvider) ?? report.Error} in {report.Milliseconds} ms");
}
