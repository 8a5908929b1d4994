using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Receiving;

/// <summary>Tells listeners how requests to the webhook ended; next to nothing happens while nobody listens.</summary>
internal static class WebhookMeter
{
    /// <summary>The webhook's route, as the span of a request names it.</summary>
    public const string Route = "/api/webhooks/justcall/{account?}";

    private const string Failed = "failed";
    private const int FirstServerError = 500;

    private static readonly KeyValuePair<string, object?>[] OfEverySpan =
    [
        new(SemanticAttributes.HttpRequestMethod, "POST"),
        new(SemanticAttributes.HttpRoute, Route),
    ];

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

    /// <summary>
    /// Begins the span of a POST, null while nobody listens. It lies in what is around it, in Azure the host's span; where nobody records
    /// that, directly in what the request names, or it begins the trace: a tree whose root was never sent anywhere is no tree.
    /// </summary>
    public static Activity? Begin()
    {
        if (!JustCallFxTelemetry.Source.HasListeners())
            return null;
        if (Activity.Current is not { Recorded: false } unseen)
            return Start(default);
        if (ActivityContext.TryParse(unseen.ParentId, unseen.TraceStateString, isRemote: true, out var caller))
            return Start(caller);
        Activity.Current = null;
        return Start(default);
    }

    /// <summary>Records how long a POST took, and what its span shows.</summary>
    public static void End(Activity? span, in Reception reception, TimeSpan took)
    {
        if (Duration.Enabled)
            Duration.Record(took.TotalSeconds, Tags(reception));
        if (span is null)
            return;
        foreach (var (name, value) in Tags(reception))
            span.SetTag(name, value);
        span.SetTag(TagNames.Cause, WebhookCauseNames.Of(reception.Cause));
        var status = WebhookAnswer.To(reception.Cause).Status;
        span.SetTag(SemanticAttributes.HttpResponseStatusCode, status);
        // After the conventions a refusal is the sender's fault, and no error of the server.
        if (status >= FirstServerError)
            span.SetTag(SemanticAttributes.ErrorType, status.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
    }

    private static Activity? Start(ActivityContext parent) =>
        JustCallFxTelemetry.Source.StartActivity(ActivityNames.ReceiveWebhook, ActivityKind.Server, parent, OfEverySpan);

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
