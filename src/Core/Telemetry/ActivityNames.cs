namespace JustCallFx.Core.Telemetry;

/// <summary>The register of activities; each belongs to <see cref="JustCallFxTelemetry.Source"/>.</summary>
public static class ActivityNames
{
    /// <summary>A POST to the webhook, from its body to its answer, named after OpenTelemetry's conventions for HTTP servers.</summary>
    public const string ReceiveWebhook = "POST /api/webhooks/justcall/{account?}";

    /// <summary>A message on its way to a topic or queue, named after OpenTelemetry's conventions for messaging.</summary>
    public static string Send(string destination) => $"send {destination}";

    /// <summary>The work on one message of a topic or queue, named after OpenTelemetry's conventions for messaging.</summary>
    public static string Process(string destination) => $"process {destination}";

    /// <summary>An HTTP request to JustCall's API, named after OpenTelemetry's conventions for HTTP clients.</summary>
    public static string Ask(string method, string pathTemplate) => $"{method} {pathTemplate}";
}
