using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.Signing;

namespace JustCallFx.Simulator.Tests;

/// <summary>Judges as a receiver does that holds to the contract: a ping passes, anything else needs its dialect's signature.</summary>
internal static class StrictReceiver
{
    public const string Secret = "test-secret-not-real-0001";

    public static int Judge(RecordedRequest request)
    {
        var payload = SamplePayload.Parse("received", request.Body);
        return !payload.HasEventData || IsGenuine(payload, request) ? 200 : 401;
    }

    private static bool IsGenuine(SamplePayload payload, RecordedRequest request)
    {
        var signature = request.Headers.GetValueOrDefault(HelpCentreSignature.HeaderName);
        if (payload.Dialect == Dialect.HelpCentre)
            return signature == HelpCentreSignature.Sign(request.Body, Secret);

        var timestamp = request.Headers.GetValueOrDefault(DynamicSignature.TimestampHeaderName, "");
        return request.Headers.GetValueOrDefault(DynamicSignature.VersionHeaderName) == "v1"
            && signature == DynamicSignature.Sign(Secret, payload.WebhookUrl!, payload.Event, timestamp);
    }
}
