using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Tests.Delivering;

internal static class Samples
{
    public static SamplePayload Named(string file) =>
        SamplePayload.All(Dialect.HelpCentre).Concat(SamplePayload.All(Dialect.Developer)).Single(payload => payload.Name == file);

    public static WebhookDelivery To(string url, string file = "sms-received.json") =>
        new() { Payload = Named(file).RegisteredAt(url), Url = url, Secret = StrictReceiver.Secret };
}
