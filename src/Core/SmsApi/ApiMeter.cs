using System.Diagnostics;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.SmsApi;

/// <summary>
/// Shows each HTTP request to JustCall's API: counted, timed, and as a client span after OpenTelemetry's conventions. The span has the
/// path's template only, since the path itself may hold numbers.
/// </summary>
internal static class ApiMeter
{
    private static readonly Counter<long> Calls = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.ApiCalls, "{call}", "Calls of JustCall's API, by account, operation and outcome.");

    private static readonly Histogram<double> Duration = JustCallFxTelemetry.Meter.CreateHistogram<double>(
        InstrumentNames.ApiDuration, "s", "From a call of JustCall's API to its answer, by account, operation and outcome.");

    /// <summary>Begins the span of a request; null while nobody listens.</summary>
    public static Activity? Begin(Account account, ApiCall call)
    {
        var span = JustCallFxTelemetry.Source.StartActivity(ActivityNames.Ask(call.Method.Method, call.Template), ActivityKind.Client);
        return span?
            .SetTag(SemanticAttributes.HttpRequestMethod, call.Method.Method)
            .SetTag(SemanticAttributes.ServerAddress, account.ApiBaseUrl.Host)
            .SetTag(SemanticAttributes.ServerPort, account.ApiBaseUrl.Port)
            .SetTag(SemanticAttributes.UrlTemplate, call.Template)
            .SetTag(TagNames.Account, account.Name);
    }

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    public static void End(Activity? span, Account account, ApiCall call, ApiAnswer answer, string outcome, TimeSpan took)
    {
        var tags = new TagList { { TagNames.Account, account.Name }, { TagNames.Operation, Word(call.Operation) }, { TagNames.Outcome, outcome } };
        Calls.Add(1, tags);
        Duration.Record(took.TotalSeconds, tags);
        if (span is null)
            return;
        span.SetTag(SemanticAttributes.HttpResponseStatusCode, answer.Status);
        span.SetTag(TagNames.Outcome, outcome);
        if (answer.Status is null or >= 400)
            span.SetTag(SemanticAttributes.ErrorType, answer.Status?.ToString(null as IFormatProvider) ?? outcome).SetStatus(ActivityStatusCode.Error);
        span.Stop();
    }

    /// <summary>An operation as tags and logs call it.</summary>
    public static string Word(ApiOperation operation) => operation switch
    {
        ApiOperation.Send => "send",
        ApiOperation.List => "list",
        _ => "get",
    };
}
