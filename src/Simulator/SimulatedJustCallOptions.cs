using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator;

/// <summary>What a simulated JustCall account is set to.</summary>
public sealed record SimulatedJustCallOptions
{
    /// <summary>The account's API secret, which signs its webhooks.</summary>
    public required string Secret { get; init; }

    /// <summary>The webhook URL registered with the account: absolute, http or https. Developer bodies name it.</summary>
    public required string WebhookUrl { get; init; }

    /// <summary>The loopback port of the account's own pages, 0 to 65535; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What whoever reads an error about the port has to change: the name of the host's setting.</summary>
    public string PortSetting { get; init; } = nameof(Port);

    /// <summary>The folder whose <c>.json</c> files are delivered; by default the help-centre samples beside the program.</summary>
    public string PayloadFolder { get; init; } = SamplePayload.FolderOf(Dialect.HelpCentre);

    /// <summary>When failed deliveries are repeated, and whether the webhook is paused; by default each is posted once.</summary>
    public DeliveryPolicy Policy { get; init; } = DeliveryPolicy.Once;

    /// <summary>What a repeated delivery looks like.</summary>
    public RetryForm Retries { get; init; } = RetryForm.Identical;

    /// <summary>The account's SMS API, on the same port; null for none.</summary>
    public SmsApiOptions? SmsApi { get; init; }

    /// <summary>Port and folder; neither secret nor URL.</summary>
    public override string ToString() => $"port {Port}, payloads of {PayloadFolder}";
}
