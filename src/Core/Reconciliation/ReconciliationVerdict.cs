using System.Globalization;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.SmsApi;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Tells people what a run found, and when that is over. Telling it again changes nothing.</summary>
public sealed class ReconciliationVerdict(IIssues issues, ILogger<ReconciliationVerdict> logger)
{
    /// <summary>What no API of JustCall's lists, for people.</summary>
    public const string NotRecoverable = "calls, voicemail and contacts cannot be recovered";

    /// <summary>
    /// A run has ended. Anything missed opens an issue; a later run over a later span with texts, none of them missed, resolves it. One over
    /// the same span does not: what it finds is known because it was read back.
    /// </summary>
    /// <returns>The state with what is to be remembered of that.</returns>
    public async Task<ReconciliationState> FinishedAsync(
        Account account, ReconciliationState state, SweepResult result, CancellationToken cancellationToken)
    {
        if (result.Missed > 0)
        {
            var known = state with { MissedUntil = state.MissedUntil > result.To ? state.MissedUntil : result.To, Untold = result };
            return await TellAsync(account, known, cancellationToken);
        }

        if (state.MissedUntil is not { } missed || result.From < missed || result.Listed == 0 || state.Untold is not null)
            return state;
        var evidence = string.Create(
            CultureInfo.InvariantCulture, $"All {result.Listed} texts from {result.From:u} to {result.To:u} came by webhook.");
        return await issues.ResolveAsync(IssueKinds.EventsMissed, account.Name, evidence, cancellationToken) ? state with { MissedUntil = null } : state;
    }

    /// <summary>Tells what operations were not told yet, because their inbox could not be written.</summary>
    /// <returns>The state with what is still untold.</returns>
    public async Task<ReconciliationState> TellAsync(Account account, ReconciliationState state, CancellationToken cancellationToken) =>
        state.Untold is { } untold && await issues.RaiseAsync(Report(account, untold), cancellationToken) ? state with { Untold = null } : state;

    /// <summary>
    /// JustCall refused a call, or there is nothing to call it with. Logged once for each reason; the issue is seen again each time. Where
    /// no key is set, that is how somebody wants it: only the state tells.
    /// </summary>
    /// <returns>The state with the reason.</returns>
    public async Task<ReconciliationState> RefusedAsync(
        Account account, ReconciliationState state, ApiError error, CancellationToken cancellationToken)
    {
        var fault = error.ToString();
        if (account.ApiKey is null)
            return state with { Fault = fault };
        if (state.Fault != fault)
            logger.ReconciliationRefused(account.Name, fault);
        var report = new IssueReport(
            IssueKinds.ApiRefused,
            account.Name,
            $"What webhooks miss cannot be read back: {fault}",
            $"Check JustCall__Accounts__{account.Name}__ApiKey and ApiSecret against JustCall: Settings, API & Webhooks, and what the plan allows.");
        await issues.RaiseAsync(report, cancellationToken);
        return state with { Fault = fault };
    }

    /// <summary>JustCall has answered.</summary>
    /// <returns>The state without a fault.</returns>
    public async Task<ReconciliationState> AcceptedAsync(Account account, ReconciliationState state, CancellationToken cancellationToken)
    {
        if (state.Fault is null)
            return state;
        return await issues.ResolveAsync(IssueKinds.ApiRefused, account.Name, "JustCall's API answers.", cancellationToken)
            ? state with { Fault = null }
            : state;
    }

    private static IssueReport Report(Account account, SweepResult result)
    {
        var unreadable = result.Unreadable == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {result.Unreadable} listed entries could not be read");
        return new(
            IssueKinds.EventsMissed,
            account.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Missed} of {result.Listed} texts from {result.From:u} to {result.To:u} came by no webhook, "
                + $"the oldest at {result.OldestMissed:u}; they were read from the API. Of that time, {NotRecoverable}{unreadable}."),
            "See in JustCall, under Settings → Webhooks, whether the webhook is active and registered for all events of texts, "
            + "and look in JustCall for calls and voicemail of that time.");
    }
}
