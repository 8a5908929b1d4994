using System.Diagnostics;
using System.Globalization;
using Azure;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Outbox;

/// <summary>An automatic reply from its decision to its end: what is to be sent, and what was tried.</summary>
public sealed record Reply
{
    /// <summary>Where it is found.</summary>
    public required ReplyAddress Address { get; init; }

    /// <summary>The JustCall account.</summary>
    public required string Account { get; init; }

    /// <summary>The event that it answers, as it stands in keys.</summary>
    public required string EventId { get; init; }

    /// <summary>When that happened.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The rule that decided it.</summary>
    public required string Rule { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>The <see cref="AutoReply.TextHash"/> of its text.</summary>
    public required string BodyHash { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>What becomes of it where it is still to be sent when the contact's quiet hours have begun.</summary>
    public QuietChoice QuietHours { get; init; }

    /// <summary>The trace of the event that it answers (W3C Trace Context), which its sending goes on with; null when there was none.</summary>
    public string? TraceParent { get; init; }

    /// <summary>How far it has come.</summary>
    public required ReplyState State { get; init; }

    /// <summary>Why it waits or was taken back; null otherwise.</summary>
    public string? Because { get; init; }

    /// <summary>How often its sending was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>When to look at it again: to send it, to look it up, or because a claim ran out; null when there is nothing left to do.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What went wrong last.</summary>
    public string? LastError { get; init; }

    /// <summary>Who claimed it last.</summary>
    public string? ClaimId { get; init; }

    /// <summary>When the last claim runs out.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>
    /// When, under the last claim, it was last asked whether the contact wants no texts. Written before that is read and the text is
    /// sent: while it is null, nothing was sent under the claim.
    /// </summary>
    public DateTimeOffset? OptOutCheckedAt { get; init; }

    /// <summary>JustCall's id of the text; null while it is not known.</summary>
    public string? MessageId { get; init; }

    /// <summary>JustCall's code or status for why it failed.</summary>
    public string? Code { get; init; }

    /// <summary>The HTTP status with which JustCall refused it last; null when it has not.</summary>
    public int? RefusedWith { get; init; }

    /// <summary>How often it was looked for in JustCall's list since its ending is unknown.</summary>
    public int Searches { get; init; }

    /// <summary>
    /// Why it was to be sent again although it may have been sent before; null while it was not. The first text's <c>sms.sent</c>, should it
    /// still come, ends it then.
    /// </summary>
    public string? ResentBecause { get; init; }

    /// <summary>What an operator last decided about it; null when none did.</summary>
    public ReplyVerdict? Verdict { get; init; }

    /// <summary>The version that was read.</summary>
    internal ETag ETag { get; init; }

    /// <summary>Whether it was sent, its text did not arrive, and no operator has taken note since.</summary>
    internal bool HasNotArrived(TextMessage? text) =>
        State == ReplyState.Sent && text is { Status: TextStatus.Failed or TextStatus.Undelivered }
        && !(Verdict is { As: ReplyResolution.Sent } verdict && verdict.At >= (text.UndeliveredAt ?? text.FailedAt));

    /// <summary>Whether a text that JustCall tells of, and no call told us of, may be it.</summary>
    internal bool MayHaveBeenSent => this is { State: ReplyState.Sending, OptOutCheckedAt: not null } or { State: ReplyState.Unknown }
        or { State: ReplyState.Sent, MessageId: null } or { State: ReplyState.Pending or ReplyState.Waiting or ReplyState.Sending, ResentBecause: not null }
        or { State: ReplyState.Cancelled, OptOutCheckedAt: not null, Verdict.As: ReplyResolution.Cancel };

    /// <summary>Whether it is being sent under a claim.</summary>
    internal bool IsClaimedBy(string claimId) => State == ReplyState.Sending && ClaimId == claimId;

    /// <summary>Where it is found, and how far it has come; the text is personal.</summary>
    public override string ToString() => $"{Address} {State}";

    /// <summary>A reply as it is decided.</summary>
    internal static Reply Of(ReplyOccasion occasion, string replyId, ReplyDecision.Reply decided) => new()
    {
        Address = new(occasion.ConversationId, replyId),
        Account = occasion.Account,
        EventId = occasion.EventId,
        AskedAt = occasion.OccurredAt,
        Rule = decided.Rule,
        Text = decided.Text,
        BodyHash = TextHash.Of(decided.Text),
        DecidedAt = occasion.Now,
        QuietHours = decided.QuietHours,
        TraceParent = Activity.Current?.Id,
        State = decided.NotBefore > occasion.Now ? ReplyState.Waiting : ReplyState.Pending,
        NextAt = decided.NotBefore > occasion.Now ? decided.NotBefore : occasion.Now,
        Because = decided.NotBefore > occasion.Now ? decided.WaitsBecause : null,
    };

    internal Reply ClaimedBy(string claimId, DateTimeOffset until) => this with
    {
        State = ReplyState.Sending, ClaimId = claimId, LeaseUntil = until, NextAt = until, Attempts = Attempts + 1, OptOutCheckedAt = null,
        Because = null, Searches = 0, LastError = null, RefusedWith = null,
    };

    internal Reply DueAt(DateTimeOffset at, string? error = null) => this with
    {
        State = ReplyState.Pending, NextAt = at, Because = null, LeaseUntil = null, LastError = error,
    };

    internal Reply ResentAt(DateTimeOffset at, string because) => DueAt(at, LastError) with { ResentBecause = because };

    internal Reply WaitingUntil(DateTimeOffset until, string because) => this with
    {
        State = ReplyState.Waiting, NextAt = until, Because = because, LeaseUntil = null,
    };

    internal Reply SentAs(string? messageId) => this with
    {
        State = ReplyState.Sent, NextAt = null, MessageId = messageId, Because = null, LeaseUntil = null,
    };

    internal Reply UnknownSince(DateTimeOffset firstSearch, string error) => this with
    {
        State = ReplyState.Unknown, NextAt = firstSearch, LastError = error, LeaseUntil = null,
    };

    internal Reply FailedWith(ApiError error) =>
        FailedWith(error.Code ?? error.Status?.ToString(CultureInfo.InvariantCulture), error.ToString()) with { RefusedWith = error.Status };

    internal Reply FailedWith(string? code, string error) => this with
    {
        State = ReplyState.Failed, NextAt = null, Code = code, LastError = error, LeaseUntil = null,
    };

    internal Reply CancelledBecause(string because) => this with
    {
        State = ReplyState.Cancelled, NextAt = null, Because = because, LeaseUntil = null,
    };
}
