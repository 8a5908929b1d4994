using System.Diagnostics;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Receiving;

/// <summary>Tells listeners how requests to the webhook ended; next to nothing happens while nobody listens.</summary>
internal static class WebhookMeter
{
    private const string Failed = "failed";

    private static readonly Counter<long> Requests = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.WebhookRequests, "{request}", "Requests to the webhook, by account, event, outcome, cause and signing key.");

    private static readonly Histogram<double> Duration = JustCallFxTelemetry.Meter.CreateHistogram<double>(
        InstrumentNames.WebhookDuration, "s", "From a POST's body to its answer, by account, event and outcome.");

    /// <summary>Counts a request of any method.</summary>
    public static void Count(in Reception reception)
    {
        if (!Requests.Enabled)
            return;
        var tags = Tags(reception);
        tags.Add(TagNames.Cause, WebhookCauseNames.Of(reception.Cause));
        tags.Add(TagNames.Key, reception.Key?.Name ?? TagNames.None);
        Requests.Add(1, tags);
    }

    /// <summary>Records how long a POST took, and what its activity shows.</summary>
    public static void End(Activity? activity, in Reception reception, TimeSpan took)
    {
        if (Duration.Enabled)
            Duration.Record(took.TotalSeconds, Tags(reception));
        if (activity is null)
            return;
        foreach (var (name, value) in Tags(reception))
            activity.SetTag(name, value);
        activity.SetTag(TagNames.Cause, WebhookCauseNames.Of(reception.Cause));
        if (OutcomeOf(reception.Cause) == Failed)
            activity.SetStatus(ActivityStatusCode.Error);
    }

    private static TagList Tags(in Reception reception) => new()
    {
        { TagNames.Account, WebhookBooks.NameOf(reception.Account) },
        { TagNames.Event, reception.Outgoing?.Name ?? TagNames.None },
        { TagNames.Outcome, OutcomeOf(reception.Cause) },
    };

    private static string OutcomeOf(WebhookCause cause) => WebhookAnswer.To(cause) switch
    {
        { Cause: WebhookCause.Ping } => "ignored",
        { Status: 200 } => "stored",
        { IsRefusal: true } => "refused",
        _ => Failed,
    };
}
